package fr.vigie.notification;

import java.time.Instant;

/// When phones stay silent in each territory.
interface QuietHoursOfTerritories {

  /// The usual ones where nobody said otherwise.
  QuietHours of(String territory);

  void set(String territory, QuietHours hours, String by, Instant at);
}
