package fr.vigie.territory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/// Counts working days by the public holidays of a French département (Code du travail, L3133-1;
/// L3134-13 for Moselle, Bas-Rhin and Haut-Rhin).
public final class WorkingDays {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");
  private static final MonthDay SAINT_STEPHEN = MonthDay.of(12, 26);
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  private WorkingDays() {}

  /// The end of the n-th working day after an instant, in Paris.
  public static Instant after(Instant start, int days, String department) {
    var day = start.atZone(PARIS).toLocalDate();
    for (var left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorked(day, department)) {
        left--;
      }
    }
    return day.plusDays(1).atStartOfDay(PARIS).toInstant();
  }

  /// Whether it is neither at a weekend nor a public holiday.
  public static boolean isWorked(LocalDate day, String department) {
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !isHoliday(day, department);
  }

  /// Whether it is a public holiday of the département.
  public static boolean isHoliday(LocalDate day, String department) {
    var local = ALSACE_MOSELLE.contains(department);
    var afterEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
    return FIXED.contains(MonthDay.from(day))
        || afterEaster == 1
        || afterEaster == 39
        || afterEaster == 50
        || (local && (afterEaster == -2 || MonthDay.from(day).equals(SAINT_STEPHEN)));
  }

  /// Gregorian Easter, by the algorithm of Meeus, Jones and Butcher.
  static LocalDate easter(int year) {
    var a = year % 19;
    var b = year / 100;
    var c = year % 100;
    var d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    var e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    var f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
