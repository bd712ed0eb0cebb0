package fr.vigie.measurement;

import fr.vigie.measurement.Verdict.Reason;
import fr.vigie.shared.Fingerprint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was handed over and cannot be believed or understood.
///
/// @param id the same when the same is handed over again
/// @param territory the territory of the source
/// @param device the id of the device or asset that it tells of; null when it does not say
/// @param payload what was handed over, 1,000 characters at most
public record Quarantined(
    String id,
    String source,
    String territory,
    Reason reason,
    @Nullable String device,
    String payload,
    Instant arrivedAt) {

  private static final int MOST_CHARACTERS = 1_000;

  public static Quarantined of(
      String source,
      String territory,
      Reason reason,
      @Nullable String device,
      String payload,
      Instant arrivedAt) {
    var id = "qua_" + Fingerprint.of(source, reason, device, payload);
    var bounded = payload.substring(0, Math.min(MOST_CHARACTERS, payload.length()));
    return new Quarantined(id, source, territory, reason, device, bounded, arrivedAt);
  }
}
