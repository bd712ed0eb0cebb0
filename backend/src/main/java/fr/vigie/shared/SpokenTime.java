package fr.vigie.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Days and moments in Paris, as sentences say them: `3 décembre 2026`, `3. Dezember 2026`.
public final class SpokenTime {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private SpokenTime() {}

  public static String day(Instant moment, Language language) {
    return day(moment.atZone(PARIS).toLocalDate(), language);
  }

  public static String day(LocalDate day, Language language) {
    return said(dayAndMonth(language) + " yyyy", language).format(day);
  }

  /// Without the year, as it is about what ends soon.
  public static String moment(Instant moment, Language language) {
    return said(dayAndMonth(language) + ", HH:mm", language).format(moment.atZone(PARIS));
  }

  private static String dayAndMonth(Language language) {
    return language == Language.DE ? "d. MMMM" : "d MMMM";
  }

  private static DateTimeFormatter said(String pattern, Language language) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }
}
