package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeoPointTest {

  @ParameterizedTest
  @CsvSource({
    "90.0000001, 0, latitude",
    "-90.0000001, 0, latitude",
    "NaN, 0, latitude",
    "Infinity, 0, latitude",
    "0, 180.0000001, longitude",
    "0, -180.0000001, longitude",
    "0, NaN, longitude",
    "0, -Infinity, longitude"
  })
  void a_place_off_the_globe_is_refused_by_its_name(
      double latitude, double longitude, String field) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new GeoPoint(latitude, longitude))
        .returns(field, InvalidInput::field);
  }

  @ParameterizedTest
  @CsvSource({"90, 180", "-90, -180", "0, 0"})
  void the_poles_and_the_180th_meridian_are_places(double latitude, double longitude) {
    assertThat(new GeoPoint(latitude, longitude).metresTo(new GeoPoint(latitude, longitude)))
        .isZero();
  }

  /// A degree of a great circle of the mean earth is 111,195 m; half the circle 20,015,115 m.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 1, 111195",
    "0, 0, 1, 0, 111195",
    "60, 0, 60, 1, 55597",
    "0, 179.5, 0, -179.5, 111195",
    "90, 0, 90, 120, 0",
    "0, 0, 0, 180, 20015115",
    "90, 0, -90, 77, 20015115"
  })
  void distances_are_those_of_the_great_circle(
      double latitude, double longitude, double otherLatitude, double otherLongitude, double m) {
    var here = new GeoPoint(latitude, longitude);
    var there = new GeoPoint(otherLatitude, otherLongitude);

    assertThat(here.metresTo(there)).isCloseTo(m, within(1.0));
    assertThat(there.metresTo(here)).isEqualTo(here.metresTo(there));
  }

  /// The ellipsoid of WGS 84 by Vincenty's formula says 156,757 m.
  @Test
  void from_town_hall_to_town_hall_it_is_at_most_six_per_mille_off() {
    var remiremont = new GeoPoint(48.015902, 6.591712);
    var belleville = new GeoPoint(49.174359, 5.38073);

    assertThat(remiremont.metresTo(belleville)).isCloseTo(156_757, withinPercentage(0.6));
  }
}
