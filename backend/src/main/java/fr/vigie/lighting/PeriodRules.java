package fr.vigie.lighting;

import fr.vigie.shared.GeoPoint;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What periods of a schedule must not be.
final class PeriodRules {

  // A leap year, so that every day of the year is looked at.
  private static final LocalDate FIRST_DAY = LocalDate.of(2028, 1, 1);

  private PeriodRules() {}

  enum Breach {
    /// It ends when it begins.
    EMPTY,
    /// It does not lie between a noon and the next.
    ACROSS_NOON,
    /// It is never dark then where it is to hold.
    BY_DAY,
    /// Two of one kind hold at once.
    OVERLAP,
    /// A dimming does not leave between nothing and everything.
    LEVEL
  }

  record Refusal(Breach breach, LightingPeriod period) {}

  static Optional<Refusal> check(
      List<LightingPeriod> periods, SwitchingClock clock, GeoPoint place) {
    for (var i = 0; i < periods.size(); i++) {
      var period = periods.get(i);
      var breach = breach(period, periods.subList(0, i), clock, place);
      if (breach.isPresent()) {
        return breach.map(b -> new Refusal(b, period));
      }
    }
    return Optional.empty();
  }

  private static Optional<Breach> breach(
      LightingPeriod period, List<LightingPeriod> others, SwitchingClock clock, GeoPoint place) {
    if (period.from().equals(period.to()) || period.evenings().isEmpty()) {
      return Optional.of(Breach.EMPTY);
    }
    if (!(period.level() >= 0 && period.level() < 1)) {
      return Optional.of(Breach.LEVEL);
    }
    if (period.fromNoon() > period.toNoon()) {
      return Optional.of(Breach.ACROSS_NOON);
    }
    if (others.stream().anyMatch(other -> overlap(period, other))) {
      return Optional.of(Breach.OVERLAP);
    }
    return isDark(period, clock, place) ? Optional.empty() : Optional.of(Breach.BY_DAY);
  }

  private static boolean overlap(LightingPeriod one, LightingPeriod other) {
    return one.isSwitchOff() == other.isSwitchOff()
        && one.fromNoon() < other.toNoon()
        && other.fromNoon() < one.toNoon()
        && !Collections.disjoint(one.evenings(), other.evenings())
        && days().anyMatch(day -> isInSeason(one, day) && isInSeason(other, day));
  }

  private static boolean isInSeason(LightingPeriod period, LocalDate day) {
    return period.season() == null || period.season().holds(MonthDay.from(day));
  }

  private static boolean isDark(LightingPeriod period, SwitchingClock clock, GeoPoint place) {
    return days()
        .filter(day -> isInSeason(period, day))
        .anyMatch(day -> Night.of(day, place, clock).isCutBy(period));
  }

  private static java.util.stream.Stream<LocalDate> days() {
    return FIRST_DAY.datesUntil(FIRST_DAY.plusYears(1));
  }
}
