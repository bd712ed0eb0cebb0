package fr.vigie.wastetour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.measurement.Measurements.Point;
import fr.vigie.wastetour.FillForecast.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastFillTest {

  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
  private static final Instant ROUND = NOW.plus(Duration.ofDays(1));
  private static final Instant NEXT = NOW.plus(Duration.ofDays(8));

  private final ForecastFill forecast = new ForecastFill(NOW, ROUND, NEXT);

  /// Readings every six hours up to now, rising by so much a day from a level.
  private static List<Point> rising(double from, double aDay, int days) {
    var readings = new ArrayList<Point>();
    for (var hours = days * 24; hours >= 0; hours -= 6) {
      var level = from + aDay * (days * 24 - hours) / 24;
      readings.add(new Point(NOW.minus(Duration.ofHours(hours)), level));
    }
    return readings;
  }

  private FillForecast of(List<Point> readings) {
    return forecast.of("ast_pav", readings);
  }

  @Test
  void a_container_that_nothing_measures_is_visited_at_the_fixed_interval() {
    var told = of(List.of());

    assertThat(told.unknown()).isEqualTo(Unknown.NOT_MEASURED);
    assertThat(told.now()).isNull();
    assertThat(told.asksForVisit(0.8)).isTrue();
  }

  @Test
  void a_sensor_that_has_been_silent_for_two_days_tells_nothing_of_tomorrow() {
    var old =
        rising(0.1, 0.01, 10).stream()
            .map(p -> new Point(p.at().minus(Duration.ofHours(49)), p.value()))
            .toList();

    assertThat(of(old).unknown()).isEqualTo(Unknown.SILENT);
    assertThat(of(old).asksForVisit(0.8)).isTrue();
  }

  @Test
  void a_few_readings_are_too_few() {
    assertThat(of(rising(0.1, 0.1, 1)).unknown()).isEqualTo(Unknown.TOO_FEW_READINGS);
  }

  @Test
  void a_container_that_fills_slowly_may_wait_for_the_next_round() {
    var told = of(rising(0.1, 0.02, 10));

    assertThat(told.known().risePerDay()).isCloseTo(0.02, within(1e-9));
    assertThat(told.known().atRound()).isCloseTo(0.32, within(1e-9));
    assertThat(told.known().atNextRound()).isCloseTo(0.46, within(1e-9));
    assertThat(told.known().readings()).isEqualTo(41);
    assertThat(told.asksForVisit(0.8)).isFalse();
  }

  @Test
  void a_container_that_will_pass_four_fifths_before_the_next_round_is_visited_now() {
    var told = of(rising(0.1, 0.04, 10));

    assertThat(told.known().atRound()).isLessThan(0.8);
    assertThat(told.known().atNextRound()).isCloseTo(0.82, within(1e-9));
    assertThat(told.asksForVisit(0.8)).isTrue();
  }

  @Test
  void an_emptying_is_not_a_fall_of_the_rise() {
    var readings = new ArrayList<Point>();
    rising(0.05, 0.1, 8).stream()
        .map(p -> new Point(p.at().minus(Duration.ofDays(4)), p.value()))
        .forEach(readings::add);
    rising(0.05, 0.1, 3).forEach(readings::add);

    var told = of(readings);

    assertThat(told.known().risePerDay()).isCloseTo(0.1, within(1e-9));
    assertThat(told.known().fillings()).isOne();
  }

  @Test
  void just_after_an_emptying_the_fillings_before_tell() {
    var readings = new ArrayList<Point>();
    rising(0.05, 0.1, 8).stream()
        .map(p -> new Point(p.at().minus(Duration.ofHours(12)), p.value()))
        .forEach(readings::add);
    readings.add(new Point(NOW.minus(Duration.ofHours(1)), 0.05));

    assertThat(of(readings).known().risePerDay()).isCloseTo(0.1, within(1e-9));
    assertThat(of(readings).known().atNextRound()).isCloseTo(0.854, within(0.01));
  }

  @Test
  void wrong_readings_and_noise_move_the_rise_little_and_the_range_says_how_much() {
    var chance = new Random(11);
    var readings =
        rising(0.1, 0.03, 14).stream()
            .map(p -> new Point(p.at(), p.value() + chance.nextGaussian() * 0.01))
            .map(p -> chance.nextInt(12) == 0 ? new Point(p.at(), p.value() + 0.1) : p)
            .toList();

    var known = of(readings).known();

    assertThat(known.risePerDay()).isCloseTo(0.03, within(0.006));
    assertThat(known.lowRisePerDay()).isLessThan(known.risePerDay());
    assertThat(known.highRisePerDay()).isGreaterThan(known.risePerDay());
    assertThat(known.lowAtNextRound()).isLessThan(known.highAtNextRound());
  }

  @Test
  void a_container_that_nobody_uses_stays_as_it_is() {
    var known = of(rising(0.4, 0, 10)).known();

    assertThat(known.risePerDay()).isZero();
    assertThat(known.atNextRound()).isCloseTo(0.4, within(1e-9));
  }
}
