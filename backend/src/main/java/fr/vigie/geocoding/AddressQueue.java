package fr.vigie.geocoding;

import fr.vigie.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The reports whose address is looked for; it is kept with them, so that nothing is forgotten when
/// a backend stops.
interface AddressQueue {

  /// A report whose address is to be asked for now.
  ///
  /// @param report the id of the report
  /// @param attempts how often was asked in vain
  record Due(String report, GeoPoint place, int attempts) {}

  /// One that is due, which no other backend takes for so long.
  Optional<Due> claim(Duration lease);

  void found(String report, String address);

  /// There is none.
  void nothing(String report);

  void later(String report, Instant at, int attempts);

  /// Nobody asks any more.
  void giveUp(String report);
}
