package fr.vigie.deviceevent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that happens to devices. Who follows it claims events for a while; who dies meanwhile loses
/// them to the next.
public interface DeviceEvents {

  /// A feed could not be fetched, or can be again; its subject is the source.
  String FEED_FAILED = "feedFailed";

  /// The names that are known, from `data/device-events.json`.
  Set<String> names();

  /// Keeps those that are new; the ids of these.
  Set<String> keep(List<DeviceEvent> events);

  /// What began and has not ended, by all that these devices ever told and by their own clocks; of
  /// what never told anything, nothing.
  Map<String, Ongoing> ongoing(Collection<String> subjects);

  /// What goes on at a device.
  ///
  /// @param lastAt when anything last began or ended
  record Ongoing(Set<String> names, Instant lastAt) {}

  /// At most so many that nobody has dealt with, in the order in which they came.
  List<DeviceEvent> claim(int most, Duration lease);

  void handled(Collection<DeviceEvent> claimed);
}
