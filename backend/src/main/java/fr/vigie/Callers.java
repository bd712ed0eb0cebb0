package fr.vigie;

import fr.vigie.contact.Myself;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.document.AdHocDocuments;
import fr.vigie.http.Authentication;
import fr.vigie.http.Subject;
import fr.vigie.identity.InvalidToken;
import fr.vigie.identity.SignIn;
import fr.vigie.identity.Viewer;
import fr.vigie.limit.Caller;
import fr.vigie.source.SourceKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says of each request who is asking, and what kind of caller that is.
record Callers(SignIn signIn, Pseudonyms pseudonyms, AdHocDocuments adHoc)
    implements Authentication {

  @Override
  public Map<Class<?>, Object> circumstances(@Nullable String token) {
    try {
      var viewer = token != null && isPersons(token) ? signIn.viewer(token) : Viewer.ANONYMOUS;
      var circumstances = new HashMap<Class<?>, Object>();
      circumstances.put(Viewer.class, viewer);
      circumstances.put(Myself.class, new Myself(viewer, pseudonyms));
      circumstances.put(Caller.class, kind(viewer));
      if (viewer.id() != null) {
        circumstances.put(Subject.class, new Subject(viewer.id()));
      }
      return circumstances;
    } catch (InvalidToken e) {
      throw new Unauthenticated(e);
    }
  }

  /// A source shows its key in the same place; it stands for no person.
  private static boolean isPersons(String token) {
    return !token.startsWith(SourceKey.PREFIX);
  }

  private Caller kind(Viewer viewer) {
    if (adHoc.isPartner(viewer.program())) {
      return Caller.PARTNER;
    }
    return viewer.person() == null ? Caller.ANYONE : Caller.STAFF;
  }
}
