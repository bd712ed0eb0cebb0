package fr.vigie.team;

import fr.vigie.shared.InvalidInput;
import fr.vigie.team.Shift.Span;
import fr.vigie.territory.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How long an agent works on a day, by their shifts and absences; in minutes that go by, so that a
/// night in which the clocks are set forward is an hour shorter.
///
/// @param shiftMinutes on shift, whether absent or not
/// @param absentMinutes of these, how long absent
public record WorkTime(int shiftMinutes, int absentMinutes) {

  public static final ZoneId PARIS = Shift.PARIS;

  public static final WorkTime NONE = new WorkTime(0, 0);

  private static final int MOST_DAYS = 62;

  public int presentMinutes() {
    return shiftMinutes - absentMinutes;
  }

  /// Counts the minutes of a day.
  ///
  /// @param absences of the agent, that meet the day or not; no two at the same time
  /// @param notBefore what is over at this instant counts no more
  /// @param department whose public holidays count
  public static WorkTime on(
      LocalDate day,
      Roster roster,
      List<Absence> absences,
      Optional<Instant> notBefore,
      String department) {
    var left = new Span(notBefore.orElse(Instant.MIN), Instant.MAX);
    var isHoliday = WorkingDays.isHoliday(day, department);
    var onShift = 0L;
    var absent = 0L;
    for (var shift : roster.shifts()) {
      var worked = shift.on(day, isHoliday).map(span -> span.within(left));
      onShift += worked.map(Span::seconds).orElse(0L);
      for (var absence : absences) {
        absent += worked.map(span -> span.within(absence.span()).seconds()).orElse(0L);
      }
    }
    return new WorkTime((int) (onShift / 60), (int) (absent / 60));
  }

  /// The days from one to another, 62 at most; throws {@link InvalidInput} for more and for none.
  public static List<LocalDate> days(LocalDate from, LocalDate to) {
    InvalidInput.unless(
        !to.isBefore(from) && to.toEpochDay() - from.toEpochDay() < MOST_DAYS,
        "to",
        "not before from, at most 62 days in all");
    return from.datesUntil(to.plusDays(1)).toList();
  }

  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(PARIS).toInstant();
  }
}
