package fr.vigie.open311;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// In which form GeoReport answers.
enum Format {
  JSON("application/json", "application/json"),
  XML("text/xml", "application/xml");

  private final String mediaType;
  private final String otherType;

  /// @param otherType under which it goes too
  Format(String mediaType, String otherType) {
    this.mediaType = mediaType;
    this.otherType = otherType;
  }

  String contentType() {
    return mediaType + "; charset=utf-8";
  }

  String mediaType() {
    return mediaType;
  }

  /// By the ending of a path.
  static Optional<Format> ofEnding(String ending) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(ending))
        .findFirst();
  }

  /// What the client likes best, by RFC 9110; JSON where it does not say. Empty for neither.
  static Optional<Format> accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(JSON);
    }
    var best = Optional.<Format>empty();
    var most = 0.0;
    for (var format : values()) {
      var quality = format.quality(accept);
      if (quality > most) {
        best = Optional.of(format);
        most = quality;
      }
    }
    return best;
  }

  private double quality(String accept) {
    var precise = 0;
    var quality = 0.0;
    for (var range : accept.split(",", -1)) {
      var parts = range.split(";", -1);
      var precision = precision(parts[0].strip().toLowerCase(Locale.ROOT));
      if (precision > precise) {
        precise = precision;
        quality = quality(parts);
      }
    }
    return quality;
  }

  /// How precisely a range means this format; 0 for not at all.
  private int precision(String range) {
    if (range.equals(mediaType) || range.equals(otherType)) {
      return 3;
    }
    if (range.equals(family(mediaType)) || range.equals(family(otherType))) {
      return 2;
    }
    return range.equals("*/*") ? 1 : 0;
  }

  private static String family(String type) {
    return type.substring(0, type.indexOf('/')) + "/*";
  }

  private static double quality(String... parts) {
    return Arrays.stream(parts)
        .skip(1)
        .map(String::strip)
        .filter(part -> part.matches("(?i)q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)"))
        .mapToDouble(part -> Double.parseDouble(part.substring(2)))
        .findFirst()
        .orElse(1);
  }
}
