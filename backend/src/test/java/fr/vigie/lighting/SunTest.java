package fr.vigie.lighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.lighting.Sun.Horizon;
import fr.vigie.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.e175.klaus.solarpositioning.DeltaT;
import net.e175.klaus.solarpositioning.SPA;
import net.e175.klaus.solarpositioning.SunriseResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SunTest {

  static final GeoPoint BELLEVILLE = new GeoPoint(49.174359, 5.38073);
  static final GeoPoint ESTERNAY = new GeoPoint(48.732235, 3.558403);
  static final GeoPoint REMIREMONT = new GeoPoint(48.015902, 6.591712);
  private static final GeoPoint LONGYEARBYEN = new GeoPoint(78.22, 15.65);
  private static final LocalDate MIDSUMMER = LocalDate.of(2026, 6, 21);
  private static final LocalDate MIDWINTER = LocalDate.of(2026, 12, 21);
  private static final Map<Horizon, SPA.Horizon> SAME =
      Map.of(
          Horizon.SUNSET, SPA.Horizon.SUNRISE_SUNSET,
          Horizon.CIVIL_TWILIGHT, SPA.Horizon.CIVIL_TWILIGHT);

  @ParameterizedTest
  @EnumSource
  void every_evening_of_twenty_years_is_within_10_s_of_the_algorithm_of_NREL(Horizon horizon) {
    for (var day = LocalDate.of(2015, 1, 1); day.getYear() < 2036; day = day.plusDays(3)) {
      for (var place : List.of(BELLEVILLE, ESTERNAY, REMIREMONT)) {
        var noon = day.atTime(12, 0).atZone(LightingPeriod.PARIS);
        var reference =
            (SunriseResult.RegularDay)
                SPA.calculateSunriseTransitSet(
                    noon,
                    place.latitude(),
                    place.longitude(),
                    DeltaT.estimate(day),
                    SAME.get(horizon));

        isNear(Sun.sets(day, place, horizon), reference.sunset().toInstant());
        isNear(Sun.rises(day, place, horizon), reference.sunrise().toInstant());
      }
    }
  }

  private static void isNear(Instant found, Instant reference) {
    assertThat(found).isCloseTo(reference, within(10, ChronoUnit.SECONDS));
  }

  @Test
  void where_the_sun_does_not_set_the_night_has_no_length() {
    var night = Night.of(MIDSUMMER, LONGYEARBYEN, SwitchingClock.SUN);

    assertThat(Duration.between(night.dusk(), night.dawn())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void where_the_sun_does_not_rise_one_night_leads_into_the_next() {
    var night = Night.of(MIDWINTER, LONGYEARBYEN, SwitchingClock.SUN);
    var next = Night.of(MIDWINTER.plusDays(1), LONGYEARBYEN, SwitchingClock.SUN);

    assertThat(night.dawn()).isEqualTo(next.dusk());
    assertThat(Duration.between(night.dusk(), night.dawn()))
        .isCloseTo(Duration.ofDays(1), Duration.ofMinutes(1));
  }

  @Test
  void at_the_poles_and_on_the_date_line_nothing_breaks() {
    for (var latitude : List.of(-90.0, 0.0, 90.0)) {
      for (var longitude : List.of(-180.0, 180.0)) {
        for (var day : List.of(MIDSUMMER, MIDWINTER)) {
          var night = Night.of(day, new GeoPoint(latitude, longitude), SwitchingClock.SUN);

          assertThat(Duration.between(night.dusk(), night.dawn()))
              .isBetween(Duration.ZERO, Duration.ofHours(25));
        }
      }
    }
  }
}
