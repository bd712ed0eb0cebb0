package fr.vigie.lighting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When lamps are to be lit, from one evening until a later version takes over; never changed
/// afterwards, so that the past is always counted by what held then.
///
/// @param clientScheduleId the name that the administrator's app gave it, so that it is set once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param territory the id of the territory that it belongs to
/// @param clock what switches; null when the place goes back to the schedule of the one above it
/// @param periods of switching off and of dimming; switching off goes before dimming
/// @param allNight evenings on which the lamps stay fully lit until morning
/// @param validFrom the first evening on which it holds
/// @param setBy the member of staff
public record LightingSchedule(
    String id,
    String clientScheduleId,
    String fingerprint,
    LightingTarget target,
    String territory,
    @Nullable SwitchingClock clock,
    List<LightingPeriod> periods,
    List<Evening> allNight,
    LocalDate validFrom,
    Instant setAt,
    String setBy) {

  public LightingSchedule {
    periods = List.copyOf(periods);
    allNight = List.copyOf(allNight);
  }

  /// One evening, of every year or of one.
  public record Evening(MonthDay day, @Nullable Integer year) {

    boolean is(LocalDate date) {
      return day.equals(MonthDay.from(date)) && (year == null || year == date.getYear());
    }
  }

  /// The periods that may be in the night of an evening; none where the lamps stay lit.
  List<LightingPeriod> periodsOf(LocalDate evening) {
    return allNight.stream().anyMatch(e -> e.is(evening)) ? List.of() : periods;
  }

  /// The same for every evening there ever was.
  LightingSchedule always() {
    return new LightingSchedule(
        id,
        clientScheduleId,
        fingerprint,
        target,
        territory,
        clock,
        periods,
        allNight,
        LocalDate.MIN,
        setAt,
        setBy);
  }
}
