package fr.vigie.deviceevent;

import fr.vigie.shared.Fingerprint;
import java.time.Instant;

/// Something begins or ends at a device.
///
/// @param id the same when the same is told again
/// @param subject the id of the asset, or of the source for what befalls a feed
/// @param name in TALQ's words, such as `lampFailure`
/// @param isOn whether it begins; false when it ends
/// @param at the instant that the device says
public record DeviceEvent(
    String id,
    String subject,
    String territory,
    String name,
    boolean isOn,
    Instant at,
    Instant arrivedAt,
    String source) {

  public static DeviceEvent of(
      String subject,
      String territory,
      String name,
      boolean isOn,
      Instant at,
      Instant arrivedAt,
      String source) {
    var id = "dev_" + Fingerprint.of(subject, name, isOn, at);
    return new DeviceEvent(id, subject, territory, name, isOn, at, arrivedAt, source);
  }
}
