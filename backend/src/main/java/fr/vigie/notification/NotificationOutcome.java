package fr.vigie.notification;

import fr.vigie.identity.Right;

/// What came of an act on how somebody is told.
sealed interface NotificationOutcome {

  /// It is as they want it.
  ///
  /// @param owners whose preferences and inbox it is
  record Done(Owners owners) implements NotificationOutcome {}

  /// The territory's quiet hours are set.
  record Quiet(String territory, QuietHours hours) implements NotificationOutcome {}

  /// Nobody signed in, and there is no link.
  record SignInOrLinkNeeded() implements NotificationOutcome {}

  record FollowLinkUnusable() implements NotificationOutcome {}

  record TooManyAttempts() implements NotificationOutcome {}

  /// As much is muted as one may.
  record TooManyMuted() implements NotificationOutcome {}

  record NotAllowed(Right right) implements NotificationOutcome {}

  record TerritoryNotFound(String territoryId) implements NotificationOutcome {}
}
