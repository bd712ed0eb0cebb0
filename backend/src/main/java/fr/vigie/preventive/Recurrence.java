package fr.vigie.preventive;

import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.WorkingDays;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When work is due again.
public sealed interface Recurrence {

  ZoneId PARIS = ZoneId.of("Europe/Paris");

  /// By the calendar. Each occurrence is named by its day before it is put off to a working day, so
  /// that it stays the same when holidays are moved.
  ///
  /// @param first the day that all others are counted from; from 2000 to 2099
  /// @param every how many units lie between two, 1 to 1,000
  /// @param season when it is due only; null for all year
  /// @param isOnWorkingDays whether what falls on a weekend or holiday is due on the next working
  ///   day
  record Calendar(
      LocalDate first, int every, Unit unit, @Nullable Season season, boolean isOnWorkingDays)
      implements Recurrence {

    public Calendar {
      InvalidInput.unless(
          first.getYear() >= 2000 && first.getYear() < 2100, "first", "a day from 2000 to 2100");
      InvalidInput.unless(every >= 1 && every <= 1_000, "every", "1 to 1000");
    }

    /// The days after one and up to another on which it is named to be due, in order.
    public List<LocalDate> between(LocalDate after, LocalDate upTo) {
      var found = new ArrayList<LocalDate>();
      for (var n = firstIndexAfter(after); !nth(n).isAfter(upTo); n++) {
        var day = nth(n);
        if (day.isAfter(after) && (season == null || season.holds(day))) {
          found.add(day);
        }
      }
      return found;
    }

    /// A unit before the first that can come after a day: months are not all of one length.
    private long firstIndexAfter(LocalDate after) {
      return Math.max(0, unit.chrono.between(first, after) / every - 1);
    }

    private LocalDate nth(long n) {
      return first.plus(n * every, unit.chrono);
    }

    /// When it is really due.
    public LocalDate due(LocalDate named, String department) {
      var day = named;
      while (isOnWorkingDays && !WorkingDays.isWorked(day, department)) {
        day = day.plusDays(1);
      }
      return day;
    }
  }

  /// By a meter that only grows.
  ///
  /// @param metric such as `burningHours`
  /// @param every by how much it grows between two, in the unit of the metric; above 0
  record Meter(String metric, double every) implements Recurrence {

    public Meter {
      InvalidInput.unless(
          Double.isFinite(every) && every > 0 && every <= 1e9, "every", "above 0, at most 1e9");
    }
  }

  /// Units of the calendar.
  enum Unit {
    DAYS(ChronoUnit.DAYS),
    WEEKS(ChronoUnit.WEEKS),
    MONTHS(ChronoUnit.MONTHS);

    private final ChronoUnit chrono;

    Unit(ChronoUnit chrono) {
      this.chrono = chrono;
    }
  }

  /// A part of every year, its first and last day included; it may go on over the new year.
  record Season(MonthDay from, MonthDay to) {

    boolean holds(LocalDate date) {
      var day = MonthDay.from(date);
      var begun = !day.isBefore(from);
      var notOver = !day.isAfter(to);
      return from.isAfter(to) ? begun || notOver : begun && notOver;
    }
  }
}
