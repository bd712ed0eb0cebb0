package fr.vigie.device;

import org.jspecify.annotations.Nullable;

/// What tells of an asset by a source.
///
/// @param deviceId how the source names it: a devEUI, an entity or a station; case does not matter
/// @param asset the id of the asset
/// @param profile the id of the profile that decodes it; null where the source says what is what
public record Device(
    String source, String deviceId, String territory, String asset, @Nullable String profile) {

  /// Of all its sources.
  public String id() {
    return id(source, deviceId);
  }

  static String id(String source, String deviceId) {
    return source + "/" + deviceId.toLowerCase(java.util.Locale.ROOT);
  }
}
