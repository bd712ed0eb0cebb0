package fr.vigie.device;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How what one type of device sends is decoded.
///
/// @param clientProfileId chosen by who declared it
/// @param fingerprint of what was declared
/// @param port the LoRaWAN port that it holds for; null for all
public record DeviceProfile(
    String id,
    String clientProfileId,
    String fingerprint,
    String territory,
    String name,
    @Nullable Integer port,
    List<ProfileField> fields,
    Sample sample,
    Instant declaredAt) {

  public DeviceProfile {
    fields = List.copyOf(fields);
  }

  /// Something that such a device sent, and what must become of it.
  ///
  /// @param object the decoded object as JSON; null when there is none
  /// @param bytes the bytes in hexadecimal; null when there are none
  public record Sample(
      @Nullable String object, @Nullable String bytes, List<Decoder.Value> expected) {

    public Sample {
      expected = List.copyOf(expected);
    }
  }
}
