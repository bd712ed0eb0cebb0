package fr.vigie.lighting;

import static fr.vigie.lighting.SunTest.BELLEVILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.lighting.PeriodRules.Breach;
import fr.vigie.lighting.PeriodRules.Refusal;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodRulesTest {

  private static final Season SUMMER = new Season(MonthDay.of(5, 1), MonthDay.of(8, 31));
  private static final Season WINTER = new Season(MonthDay.of(11, 1), MonthDay.of(2, 28));

  @Test
  void a_period_that_ends_when_it_begins_is_refused() {
    assertThat(check(Schedules.off("23:00", "23:00"))).contains(Breach.EMPTY);
  }

  @Test
  void a_period_in_no_evening_is_refused() {
    assertThat(check(Schedules.off("23:00", "05:00", null))).contains(Breach.EMPTY);
  }

  @Test
  void a_period_by_day_is_refused() {
    assertThat(check(Schedules.off("13:00", "15:00"))).contains(Breach.BY_DAY);
    assertThat(check(Schedules.off("09:00", "12:00"))).contains(Breach.BY_DAY);
  }

  @Test
  void a_period_that_is_dark_in_winter_only_is_refused_in_summer() {
    assertThat(check(Schedules.off("18:00", "20:00"))).isEmpty();
    assertThat(check(Schedules.off("18:00", "20:00", SUMMER, DayOfWeek.values())))
        .contains(Breach.BY_DAY);
  }

  @Test
  void a_period_across_noon_is_refused() {
    assertThat(check(Schedules.off("11:00", "13:00"))).contains(Breach.ACROSS_NOON);
    assertThat(check(Schedules.off("05:00", "23:00"))).contains(Breach.ACROSS_NOON);
  }

  @Test
  void a_dimming_to_nothing_to_everything_or_to_no_number_is_refused() {
    for (var level : List.of(1.0, 1.5, -0.1, Double.NaN, Double.POSITIVE_INFINITY)) {
      assertThat(check(Schedules.dimmed("23:00", "05:00", level))).contains(Breach.LEVEL);
    }
  }

  @Test
  void two_of_a_kind_at_once_are_refused() {
    assertThat(check(Schedules.off("23:00", "05:00"), Schedules.off("04:30", "05:30")))
        .contains(Breach.OVERLAP);
  }

  @Test
  void two_of_a_kind_may_follow_each_other_or_hold_on_other_days_or_seasons() {
    assertThat(check(Schedules.off("23:00", "01:00"), Schedules.off("01:00", "05:00"))).isEmpty();
    assertThat(
            check(
                Schedules.off("23:00", "05:00", null, DayOfWeek.FRIDAY),
                Schedules.off("00:30", "05:00", null, DayOfWeek.SATURDAY)))
        .isEmpty();
    assertThat(
            check(
                Schedules.off("23:00", "05:00", SUMMER, DayOfWeek.values()),
                Schedules.off("22:00", "06:00", WINTER, DayOfWeek.values())))
        .isEmpty();
  }

  @Test
  void dimming_may_go_on_around_switching_off() {
    assertThat(check(Schedules.dimmed("21:00", "06:00", 0.5), Schedules.off("23:00", "05:00")))
        .isEmpty();
  }

  private static Optional<Breach> check(LightingPeriod... periods) {
    return PeriodRules.check(List.of(periods), SwitchingClock.SUN, BELLEVILLE).map(Refusal::breach);
  }
}
