package fr.vigie.privacy;

import fr.vigie.abuse.SenderMarks;
import fr.vigie.contact.Contacts;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.follow.FollowSecrets;
import fr.vigie.territory.Territories;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Works out by what somebody could be found anywhere.
final class FindSubject {

  private final Territories territories;
  private final Pseudonyms pseudonyms;
  private final Contacts contacts;
  private final SenderMarks marks;
  private final FollowSecrets follows;

  FindSubject(
      Territories territories,
      Pseudonyms pseudonyms,
      Contacts contacts,
      SenderMarks marks,
      FollowSecrets follows) {
    this.follows = follows;
    this.territories = territories;
    this.pseudonyms = pseudonyms;
    this.contacts = contacts;
    this.marks = marks;
  }

  /// @param signIn null when they did not sign in
  /// @param device the name of the installed app; null when it does not count
  DataSubject bySignIn(@Nullable String signIn, @Nullable String device) {
    return new DataSubject(
        signIn == null ? Set.of() : names(signIn),
        device == null ? Set.of() : everywhere(territory -> marks.ofDevice(territory, device)),
        Set.of());
  }

  /// In each territory, of their photos, and wherever they follow something.
  private Set<String> names(String signIn) {
    var names = new HashSet<>(everywhere(territory -> pseudonyms.of(territory, signIn)));
    names.add(follows.holderOfSignIn(signIn));
    return names;
  }

  DataSubject byContact(String emailOrPhone) {
    return new DataSubject(Set.copyOf(contacts.reachedBy(emailOrPhone)), Set.of(), Set.of());
  }

  private Set<String> everywhere(Function<String, String> name) {
    var names = new HashSet<String>();
    Pseudonyms.OF_NO_TERRITORY.forEach(scope -> names.add(name.apply(scope)));
    for (var commune : territories.communes()) {
      var territory = commune.territory();
      if (territory != null) {
        names.add(name.apply(territory));
      }
    }
    return names;
  }
}
