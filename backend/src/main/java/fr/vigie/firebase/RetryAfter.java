package fr.vigie.firebase;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// How long a server asks to be left alone: seconds, or a date, which is read by the server's own
/// clock where it tells its time.
final class RetryAfter {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /// @param headers by name, whatever their case
  static Optional<Duration> of(Map<String, ?> headers, Instant now) {
    return header(headers, "retry-after")
        .flatMap(text ->
            pause(text, () -> header(headers, "date").flatMap(RetryAfter::date).orElse(now)))
        .map(RetryAfter::bounded);
  }

  private static Optional<Duration> pause(String text, Supplier<Instant> serverTime) {
    return text.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : date(text).map(date -> Duration.between(serverTime.get(), date));
  }

  private static Duration bounded(Duration asked) {
    if (asked.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      // Neither a number nor a date says nothing.
      return Optional.empty();
    }
  }

  private static Optional<String> header(Map<String, ?> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header ->
            header.getValue() instanceof List<?> list && !list.isEmpty()
                ? list.getFirst()
                : header.getValue())
        .filter(Objects::nonNull)
        .map(value -> value.toString().strip())
        .findFirst();
  }
}
