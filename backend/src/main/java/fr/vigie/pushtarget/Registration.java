package fr.vigie.pushtarget;

import java.time.Instant;

/// An app on a device, or a browser, as it made itself known.
///
/// @param installation the name that the app gave itself when it was installed; known to nobody
///   else, so that who brings it is the same app, whoever is signed in
/// @param registeredAt since when it is registered for whom it is now
record Registration(PushTarget target, String installation, Instant registeredAt) {

  /// Whether it was somebody else's, so that what is on its way to them must not be shown to who is
  /// there now.
  boolean isOfOthersThan(PushTarget other) {
    return target.owners().stream().noneMatch(other.owners()::contains);
  }

  /// Without the name that only the app knows.
  @Override
  public String toString() {
    return "Registration[" + target + "]";
  }
}
