package fr.vigie.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The media types of an answer, and which of them a client likes best, by RFC 9110.
enum AnswerType {
  GRAPHQL("application/graphql-response+json"),
  JSON("application/json");

  private static final double MISSING = -1;
  private static final Header SAYS_GRAPHQL = header(GRAPHQL);
  private static final Header SAYS_JSON = header(JSON);

  private final String mediaType;

  AnswerType(String mediaType) {
    this.mediaType = mediaType;
  }

  private static Header header(AnswerType type) {
    return HeaderValues.createCached(HeaderNames.CONTENT_TYPE, type.mediaType + "; charset=utf-8");
  }

  Header contentType() {
    return this == GRAPHQL ? SAYS_GRAPHQL : SAYS_JSON;
  }

  /// Empty when the client accepts neither. Clients that do not name the newer type, but accept
  /// anything or say nothing, are older than it.
  ///
  /// @param accept the values of the `Accept` header, each a list
  static Optional<AnswerType> of(List<String> accept) {
    if (accept.isEmpty()) {
      return Optional.of(JSON);
    }
    var ranges =
        accept.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(Range::parse)
            .toList();
    return Arrays.stream(values())
        .filter(type -> type.quality(ranges) > 0)
        .max(
            Comparator.comparingDouble((AnswerType type) -> type.quality(ranges))
                .thenComparingInt(type -> type.best(ranges).specificity())
                .thenComparing(type -> type.isPreferred(ranges)));
  }

  private double quality(List<Range> ranges) {
    return best(ranges).quality();
  }

  /// The range that says most precisely what of this type.
  private Range best(List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.holds(mediaType))
        .max(Comparator.comparingInt(Range::specificity))
        .orElse(new Range("", MISSING));
  }

  private boolean isPreferred(List<Range> ranges) {
    var isNamed = best(ranges).specificity() == Range.NAMED;
    return (this == GRAPHQL) == isNamed;
  }

  /// A media range, such as `application/*;q=0.5`.
  private record Range(String pattern, double quality) {

    static final int NAMED = 2;

    static Range parse(String text) {
      var parts = text.split(";", -1);
      var quality =
          Arrays.stream(parts)
              .skip(1)
              .map(String::strip)
              .filter(part -> part.regionMatches(true, 0, "q=", 0, 2))
              .mapToDouble(part -> quality(part.substring(2)))
              .findFirst()
              .orElse(1);
      return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
    }

    private static double quality(String text) {
      return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
    }

    boolean holds(String mediaType) {
      return pattern.equals(mediaType) || pattern.equals("application/*") || pattern.equals("*/*");
    }

    int specificity() {
      return switch (pattern) {
        case "", "*/*" -> 0;
        case "application/*" -> 1;
        default -> NAMED;
      };
    }
  }
}
