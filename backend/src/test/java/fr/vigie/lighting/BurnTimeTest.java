package fr.vigie.lighting;

import static fr.vigie.lighting.SunTest.BELLEVILLE;
import static fr.vigie.lighting.SunTest.ESTERNAY;
import static fr.vigie.lighting.SunTest.REMIREMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.lighting.LightingState.Reason;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The reference figures are for the town halls, 2026, sunset to sunrise.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BurnTimeTest {

  private static final Offset<Double> HALF_AN_HOUR = within(0.5);

  static Stream<Arguments> reference() {
    return Stream.of(
        Arguments.of(BELLEVILLE, 4_286.7),
        Arguments.of(ESTERNAY, 4_287.8),
        Arguments.of(REMIREMONT, 4_289.7));
  }

  @ParameterizedTest
  @MethodSource("reference")
  void a_year_from_sunset_to_sunrise_is_as_long_as_the_reference_says(
      GeoPoint place, double hours) {
    assertThat(year(place, List.of()).hours()).isCloseTo(hours, HALF_AN_HOUR);
  }

  @ParameterizedTest
  @MethodSource("reference")
  void switching_off_from_23_to_5_takes_2190_hours(GeoPoint place) {
    var burnt = year(place, List.of(Schedules.off("23:00", "05:00")));

    assertThat(burnt.switchedOffHours()).isCloseTo(2_190, HALF_AN_HOUR);
  }

  @Test
  void switching_off_from_22_to_6_takes_less_than_8_hours_as_summer_nights_are_shorter() {
    for (var place : List.of(BELLEVILLE, REMIREMONT)) {
      var burnt = year(place, List.of(Schedules.off("22:00", "06:00")));

      assertThat(burnt.switchedOffHours()).isCloseTo(2_898.4, HALF_AN_HOUR);
    }
  }

  @Test
  void a_night_without_2_o_clock_is_an_hour_shorter_and_one_with_two_an_hour_longer() {
    var table = table(BELLEVILLE, List.of(Schedules.off("23:00", "05:00")));

    assertThat(off(table, "2026-03-27")).isEqualTo(6);
    assertThat(off(table, "2026-03-28")).isEqualTo(5);
    assertThat(off(table, "2026-10-24")).isEqualTo(7);
    assertThat(off(table, "2026-10-25")).isEqualTo(6);
  }

  @Test
  void the_days_of_23_and_of_25_hours_are_counted_whole() {
    var table = table(BELLEVILLE, List.of());
    for (var date : List.of("2026-03-29", "2026-10-25")) {
      var day = LocalDate.parse(date);
      var lit = table.between(begin(day), begin(day.plusDays(1))).hours();
      var dark = 0.0;
      for (var minute = begin(day); minute.isBefore(begin(day.plusDays(1))); ) {
        dark += table.at(minute).level();
        minute = minute.plusSeconds(60);
      }

      assertThat(lit).isCloseTo(dark / 60, within(0.02));
    }
  }

  /// A property: whatever the schedule, what the months say adds up to what the year says.
  @Test
  void the_months_add_up_to_the_year() {
    var random = new Random(14);
    for (var trial = 0; trial < 50; trial++) {
      var table = table(place(random), periods(random));
      var months =
          IntStream.rangeClosed(1, 12)
              .mapToObj(month -> LocalDate.of(2026, month, 1))
              .map(first -> table.between(begin(first), begin(first.plusMonths(1))))
              .reduce(BurnTime.NONE, BurnTime::plus);
      var year = table.between(begin(LocalDate.of(2026, 1, 1)), begin(LocalDate.of(2027, 1, 1)));

      assertThat(months.hours()).isCloseTo(year.hours(), within(1e-6));
      assertThat(months.equivalentHours()).isCloseTo(year.equivalentHours(), within(1e-6));
      assertThat(months.switchedOffHours()).isCloseTo(year.switchedOffHours(), within(1e-6));
      assertThat(year.equivalentHours()).isLessThanOrEqualTo(year.hours() + 1e-6);
    }
  }

  /// A property: asked minute by minute, the table gives the sum that it gives at once.
  @Test
  void asked_minute_by_minute_a_month_burns_the_same() {
    var random = new Random(15);
    for (var trial = 0; trial < 5; trial++) {
      var table = table(place(random), periods(random));
      var from = begin(LocalDate.of(2026, 3, 1));
      var to = begin(LocalDate.of(2026, 4, 1));
      var energy = 0.0;
      for (var minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
        energy += table.at(minute.plusSeconds(30)).level() / 60;
      }

      assertThat(table.between(from, to).equivalentHours()).isCloseTo(energy, within(0.5));
    }
  }

  @Test
  void dimmed_hours_count_by_their_level() {
    var whole = year(BELLEVILLE, List.of());
    var dimmed = year(BELLEVILLE, List.of(Schedules.dimmed("23:00", "05:00", 0.4)));

    assertThat(dimmed.hours()).isEqualTo(whole.hours());
    assertThat(dimmed.equivalentHours()).isCloseTo(whole.hours() - 2_190 * 0.6, HALF_AN_HOUR);
  }

  @Test
  void switching_off_goes_before_dimming() {
    var table =
        table(
            BELLEVILLE,
            List.of(Schedules.dimmed("21:00", "06:00", 0.5), Schedules.off("23:00", "05:00")));

    assertThat(at(table, "2026-01-15T21:30")).isEqualTo(Reason.DIMMED);
    assertThat(at(table, "2026-01-15T23:30")).isEqualTo(Reason.SWITCHED_OFF);
    assertThat(at(table, "2026-01-15T05:30")).isEqualTo(Reason.DIMMED);
    assertThat(at(table, "2026-01-15T07:00")).isEqualTo(Reason.NIGHT);
    assertThat(at(table, "2026-01-15T12:00")).isEqualTo(Reason.DAY);
  }

  private static List<LightingPeriod> periods(Random random) {
    var from = 20 + random.nextInt(4);
    var to = 1 + random.nextInt(6);
    return List.of(
        Schedules.dimmed(
            "%02d:15".formatted(from), "%02d:45".formatted(to), random.nextDouble(0.1, 1)),
        Schedules.off("00:%02d".formatted(random.nextInt(60)), "04:30"));
  }

  private static GeoPoint place(Random random) {
    return new GeoPoint(random.nextDouble(47.4, 50.2), random.nextDouble(3.3, 8.3));
  }

  private static Reason at(LitTable table, String local) {
    return table
        .at(java.time.LocalDateTime.parse(local).atZone(LightingPeriod.PARIS).toInstant())
        .reason();
  }

  /// From noon to noon.
  private static double off(LitTable table, String evening) {
    var noon = LocalDate.parse(evening).atTime(12, 0).atZone(LightingPeriod.PARIS);
    return table.between(noon.toInstant(), noon.plusDays(1).toInstant()).switchedOffHours();
  }

  private static BurnTime year(GeoPoint place, List<LightingPeriod> periods) {
    return table(place, periods)
        .between(begin(LocalDate.of(2026, 1, 1)), begin(LocalDate.of(2027, 1, 1)));
  }

  private static LitTable table(GeoPoint place, List<LightingPeriod> periods) {
    return Schedules.chain(Schedules.of(periods)).table(2026, place);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(LightingPeriod.PARIS).toInstant();
  }
}
