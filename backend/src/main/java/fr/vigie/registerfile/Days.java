package fr.vigie.registerfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a register writes days; a day with a time is the day.
record Days(List<DateTimeFormatter> formats) {

  static final Days ISO = new Days(List.of(DateTimeFormatter.ISO_LOCAL_DATE));

  private static final int ISO_DAY = 10;

  Days {
    formats = List.copyOf(formats);
  }

  /// Throws {@link IllegalArgumentException} for what is no pattern.
  static DateTimeFormatter format(String pattern) {
    // Strict, as 31 February is no day; it asks for an era beside a year such as yyyy.
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  Optional<LocalDate> read(String text) {
    return formats.stream()
        .flatMap(format -> parse(format, text).stream())
        .findFirst()
        .or(() -> dayOfTime(text));
  }

  private static Optional<LocalDate> dayOfTime(String text) {
    var isTime = text.length() > ISO_DAY && "T ".indexOf(text.charAt(ISO_DAY)) >= 0;
    return isTime
        ? parse(DateTimeFormatter.ISO_LOCAL_DATE, text.substring(0, ISO_DAY))
        : Optional.empty();
  }

  private static Optional<LocalDate> parse(DateTimeFormatter format, String text) {
    try {
      return Optional.of(LocalDate.from(format.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
