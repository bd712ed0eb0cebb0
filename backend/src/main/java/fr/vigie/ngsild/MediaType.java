package fr.vigie.ngsild;

import fr.vigie.entity.NgsiRefusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// In which media type entities are given.
enum MediaType {
  JSON("application/json"),
  JSON_LD("application/ld+json"),
  GEO_JSON("application/geo+json");

  private final String text;

  MediaType(String text) {
    this.text = text;
  }

  /// For the `Content-Type` of an answer.
  String text() {
    return text;
  }

  /// What the client likes best; of those it likes the same, the first of the list above. Throws
  /// {@link NgsiRefusal} when it accepts none.
  static MediaType accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return JSON;
    }
    var ranges = Arrays.stream(accept.split(",", -1)).map(Range::of).toList();
    return Arrays.stream(values())
        .filter(type -> type.quality(ranges) > 0)
        // The first of the best.
        .min(Comparator.comparingDouble((MediaType type) -> -type.quality(ranges)))
        .orElseThrow(() ->
            NgsiRefusal.notAcceptable(
                "Accept: one of " + Arrays.stream(values()).map(MediaType::text).toList()));
  }

  /// By the range that says most precisely what of it.
  private double quality(List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.holds(text))
        .max(Comparator.comparingInt(range -> range.pattern().replace("*", "").length()))
        .map(Range::quality)
        .orElse(0.0);
  }

  private record Range(String pattern, double quality) {

    static Range of(String text) {
      var parts = text.split(";", -1);
      var quality =
          Arrays.stream(parts)
              .skip(1)
              .map(String::strip)
              .filter(part -> part.startsWith("q="))
              .map(part -> part.substring(2))
              .findFirst()
              .orElse("1");
      return new Range(
          parts[0].strip().toLowerCase(Locale.ROOT),
          quality.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(quality) : 0);
    }

    boolean holds(String type) {
      return pattern.equals(type) || pattern.equals("application/*") || pattern.equals("*/*");
    }
  }
}
