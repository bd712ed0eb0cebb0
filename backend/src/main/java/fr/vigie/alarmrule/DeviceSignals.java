package fr.vigie.alarmrule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What devices say happens to them, to be dealt with. Who claims has it for a while; who dies
/// meanwhile loses it to the next.
public interface DeviceSignals {

  /// Where no devices are heard.
  DeviceSignals NONE =
      new DeviceSignals() {
        @Override
        public List<Signal> claim(int most, Duration lease) {
          return List.of();
        }

        @Override
        public void handled(Collection<Signal> claimed) {}
      };

  List<Signal> claim(int most, Duration lease);

  void handled(Collection<Signal> claimed);

  /// Something begins or ends.
  ///
  /// @param subject the id of the asset, or of the source for a feed
  /// @param name in TALQ's words
  /// @param isOn whether it begins
  /// @param at the instant that the device says
  record Signal(
      String id, String subject, String territory, String name, boolean isOn, Instant at) {}
}
