package fr.vigie.pushtarget;

import fr.vigie.identity.Viewer;
import java.util.List;
import java.util.function.UnaryOperator;

/// Says whose the app of a viewer is.
///
/// @param holderOf the pseudonym by which whoever signs in so follows what they follow
record Owners(UnaryOperator<String> holderOf) {

  /// Nobody's when they did not sign in.
  List<String> of(Viewer viewer) {
    var signIn = viewer.signIn();
    if (signIn == null) {
      return List.of();
    }
    var holder = holderOf.apply(signIn);
    var person = viewer.person();
    return person == null ? List.of(holder) : List.of(person.id(), holder);
  }

  /// Whether it is one of the viewer's.
  boolean haveIt(Viewer viewer, Registration registration) {
    return of(viewer).stream().anyMatch(registration.target().owners()::contains);
  }
}
