package fr.vigie.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Instants as the standards write them: ISO 8601 with an offset with or without a colon; without
/// an offset UTC, as Smart Data Models have it; of an interval its end.
public final class Instants {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(java.util.Locale.ROOT);

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  private Instants() {}

  public static Optional<Instant> parse(@Nullable String text) {
    if (text == null || text.length() > 80) {
      return Optional.empty();
    }
    try {
      if (text.endsWith("Z") && text.indexOf('/') < 0) {
        return within(Instant.parse(text));
      }
      var end = text.substring(text.indexOf('/') + 1).strip();
      var parsed = FORMAT.parseBest(end, OffsetDateTime::from, LocalDateTime::from);
      var instant =
          parsed instanceof OffsetDateTime withOffset
              ? withOffset.toInstant()
              : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
      return within(instant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> within(Instant instant) {
    return Optional.of(instant).filter(i -> i.isAfter(FIRST) && i.isBefore(LAST));
  }
}
