package fr.vigie.lighting;

import static fr.vigie.lighting.SunTest.BELLEVILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.lighting.LightingSchedule.Evening;
import fr.vigie.lighting.LightingState.Reason;
import fr.vigie.lighting.LightingTarget.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleChainTest {

  private static final LightingSchedule TERRITORY =
      Schedules.of(Kind.TERRITORY, "2020-01-01", SwitchingClock.SUN, List.of());
  private static final LightingSchedule COMMUNE =
      Schedules.of(
          Kind.COMMUNE, "2026-02-01", SwitchingClock.SUN, List.of(Schedules.off("23:00", "05:00")));
  private static final LightingSchedule CABINET =
      Schedules.of(
          Kind.CABINET, "2026-03-01", SwitchingClock.SUN, List.of(Schedules.off("00:00", "05:00")));

  @Test
  void without_any_schedule_lamps_burn_from_sunset_to_sunrise() {
    var chain = ScheduleChain.NONE;

    assertThat(chain.on(LocalDate.of(2026, 1, 1))).isEmpty();
    assertThat(at(chain, "2026-01-15T02:00")).isEqualTo(Reason.NIGHT);
  }

  @Test
  void the_nearest_schedule_that_holds_already_is_taken() {
    var chain = Schedules.chain(CABINET, COMMUNE, TERRITORY);

    assertThat(chain.on(LocalDate.of(2026, 3, 1))).contains(CABINET);
    assertThat(chain.on(LocalDate.of(2026, 2, 28))).contains(COMMUNE);
    assertThat(chain.on(LocalDate.of(2026, 1, 31))).contains(TERRITORY);
    assertThat(chain.on(LocalDate.of(2019, 12, 31))).isEmpty();
  }

  @Test
  void a_cabinet_may_go_back_to_the_schedule_of_its_commune() {
    var back = Schedules.of(Kind.CABINET, "2026-04-01", null, List.of());
    var chain = Schedules.chain(back, CABINET, COMMUNE, TERRITORY);

    assertThat(chain.on(LocalDate.of(2026, 3, 31))).contains(CABINET);
    assertThat(chain.on(LocalDate.of(2026, 4, 1))).contains(COMMUNE);
  }

  @Test
  void the_night_that_began_under_the_old_schedule_ends_under_it() {
    var chain = Schedules.chain(CABINET, COMMUNE);

    assertThat(at(chain, "2026-02-28T23:30")).isEqualTo(Reason.SWITCHED_OFF);
    assertThat(at(chain, "2026-03-01T04:30")).isEqualTo(Reason.SWITCHED_OFF);
    assertThat(at(chain, "2026-03-01T23:30")).isEqualTo(Reason.NIGHT);
    assertThat(at(chain, "2026-03-02T00:30")).isEqualTo(Reason.SWITCHED_OFF);
  }

  @Test
  void a_period_after_midnight_belongs_to_the_evening_before() {
    // 5 September 2026 is a Saturday.
    var chain =
        Schedules.chain(
            Schedules.of(List.of(Schedules.off("00:30", "05:00", null, DayOfWeek.SATURDAY))));

    assertThat(at(chain, "2026-09-05T01:00")).isEqualTo(Reason.NIGHT);
    assertThat(at(chain, "2026-09-06T01:00")).isEqualTo(Reason.SWITCHED_OFF);
  }

  @Test
  void a_season_may_run_over_new_year() {
    var winter = new Season(MonthDay.of(12, 1), MonthDay.of(1, 31));
    var chain =
        Schedules.chain(
            Schedules.of(List.of(Schedules.off("23:00", "05:00", winter, DayOfWeek.values()))));

    assertThat(at(chain, "2026-01-31T23:30")).isEqualTo(Reason.SWITCHED_OFF);
    assertThat(at(chain, "2026-02-01T23:30")).isEqualTo(Reason.NIGHT);
    assertThat(at(chain, "2026-11-30T23:30")).isEqualTo(Reason.NIGHT);
    assertThat(at(chain, "2026-12-01T23:30")).isEqualTo(Reason.SWITCHED_OFF);
  }

  @Test
  void on_14_july_of_every_year_and_on_one_christmas_lamps_stay_lit() {
    var chain =
        Schedules.chain(
            Schedules.of(
                List.of(Schedules.off("23:00", "05:00")),
                new Evening(MonthDay.of(7, 14), null),
                new Evening(MonthDay.of(12, 24), 2025)));

    assertThat(at(chain, "2026-07-14T23:30")).isEqualTo(Reason.NIGHT);
    assertThat(at(chain, "2026-07-15T03:00")).isEqualTo(Reason.NIGHT);
    assertThat(at(chain, "2026-07-15T23:30")).isEqualTo(Reason.SWITCHED_OFF);
    assertThat(at(chain, "2025-12-24T23:30")).isEqualTo(Reason.NIGHT);
    assertThat(at(chain, "2026-12-24T23:30")).isEqualTo(Reason.SWITCHED_OFF);
  }

  @Test
  void clocks_may_be_set_early_or_late() {
    var late = new SwitchingClock(SwitchingClock.Kind.PHOTOCELL, Sun.Horizon.SUNSET, 20, -15);
    var evening = LocalDate.of(2026, 10, 10);

    var sun = Night.of(evening, BELLEVILLE, SwitchingClock.SUN);
    var night = Night.of(evening, BELLEVILLE, late);

    assertThat(night.dusk()).isEqualTo(sun.dusk().plusSeconds(1_200));
    assertThat(night.dawn()).isEqualTo(sun.dawn().minusSeconds(900));
  }

  @Test
  void civil_twilight_is_dark_for_less_of_the_year() {
    var civil =
        new SwitchingClock(
            SwitchingClock.Kind.ASTRONOMICAL_CLOCK, Sun.Horizon.CIVIL_TWILIGHT, 0, 0);
    var year =
        Schedules.chain(Schedules.of(Kind.COMMUNE, "2000-01-01", civil, List.of()))
            .table(2026, BELLEVILLE)
            .between(
                LocalDate.of(2026, 1, 1).atStartOfDay(LightingPeriod.PARIS).toInstant(),
                LocalDate.of(2027, 1, 1).atStartOfDay(LightingPeriod.PARIS).toInstant());

    assertThat(year.hours()).isBetween(3_800.0, 3_900.0);
  }

  private static Reason at(ScheduleChain chain, String local) {
    var time = LocalDateTime.parse(local).atZone(LightingPeriod.PARIS);
    return chain.table(time.getYear(), BELLEVILLE).at(time.toInstant()).reason();
  }

  @Test
  void a_frozen_schedule_is_told_from_the_same_one_that_holds_from_a_day_on() {
    assertThat(Schedules.chain(COMMUNE.always()).key())
        .isNotEqualTo(Schedules.chain(COMMUNE).key());
  }
}
