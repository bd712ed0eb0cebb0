package fr.vigie.reportimport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;

/// How a source writes instants: a date alone is the beginning of the day.
///
/// @param zone of what is written without an offset
record Times(List<DateTimeFormatter> formats, ZoneId zone) {

  private static final Instant EARLIEST = Instant.EPOCH;

  Times {
    formats = List.copyOf(formats);
  }

  /// Empty when no format fits, or before 1970.
  Optional<Instant> read(String text) {
    return formats.stream()
        .flatMap(format -> parse(format, text.strip()).stream())
        .filter(instant -> !instant.isBefore(EARLIEST))
        .findFirst();
  }

  private Optional<Instant> parse(DateTimeFormatter format, String text) {
    try {
      return Optional.of(
          instant(
              format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
    } catch (DateTimeException doesNotFit) {
      return Optional.empty();
    }
  }

  private Instant instant(TemporalAccessor parsed) {
    return switch (parsed) {
      case OffsetDateTime time -> time.toInstant();
      case LocalDateTime time -> time.atZone(zone).toInstant();
      default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    };
  }
}
