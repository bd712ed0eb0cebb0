package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeoBoxTest {

  @ParameterizedTest
  @CsvSource({
    "-90.1, 0, 1, 1, south",
    "NaN, 0, 1, 1, south",
    "0, -180.1, 1, 1, west",
    "0, NaN, 1, 1, west",
    "0, 0, 90.1, 1, north",
    "0, 0, NaN, 1, north",
    "1, 0, 1, 1, north",
    "1, 0, 0, 1, north",
    "0, 0, 1, 180.1, east",
    "0, 0, 1, NaN, east",
    "0, 1, 1, 1, east",
    "0, 179, 1, -179, east"
  })
  void what_is_no_box_or_crosses_the_180th_meridian_is_refused_by_its_edge(
      double south, double west, double north, double east, String edge) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new GeoBox(south, west, north, east))
        .returns(edge, InvalidInput::field);
  }

  @Test
  void its_edges_and_corners_are_within() {
    var box = new GeoBox(-90, -180, 90, 180);

    assertThat(box.holds(new GeoPoint(90, 180))).isTrue();
    assertThat(box.holds(new GeoPoint(-90, -180))).isTrue();
    assertThat(new GeoBox(0, 0, 1, 1).holds(new GeoPoint(1, 0))).isTrue();
    assertThat(new GeoBox(0, 0, 1, 1).holds(new GeoPoint(1, -0.0001))).isFalse();
  }

  @Test
  void a_box_around_a_place_is_hardly_larger_than_needed() {
    var around = GeoBox.around(new GeoPoint(49.17, 5.39), 30);
    var corner = new GeoPoint(around.north(), around.east());

    assertThat(corner.metresTo(new GeoPoint(49.17, 5.39))).isBetween(42.0, 43.0);
  }

  /// Anywhere on the globe, near the poles and the 180th meridian more often.
  @RepeatedTest(50)
  void a_box_around_a_place_holds_all_that_is_near(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var centre = new GeoPoint(towards(90, random), towards(180, random));
    var metres = Math.pow(10, 1 + 5 * random.nextDouble());
    var box = GeoBox.around(centre, metres);

    for (var i = 0; i < 200; i++) {
      var point = reached(centre, metres * random.nextDouble(), random.nextDouble() * 360);
      assertThat(box.holds(point)).as("%s within %s of %s", point, metres, centre).isTrue();
    }
  }

  private static double towards(double limit, SplittableRandom random) {
    var share = 1 - Math.pow(random.nextDouble(), random.nextBoolean() ? 1 : 8);
    return limit * (random.nextBoolean() ? share : -share);
  }

  /// Where one gets from a place by going so many metres in one direction, on the sphere.
  private static GeoPoint reached(GeoPoint from, double metres, double degreesFromNorth) {
    var way = metres / 6_371_008.8;
    var course = Math.toRadians(degreesFromNorth);
    var latitude = Math.toRadians(from.latitude());
    var reached =
        Math.asin(
            Math.sin(latitude) * Math.cos(way)
                + Math.cos(latitude) * Math.sin(way) * Math.cos(course));
    var turned =
        Math.atan2(
            Math.sin(course) * Math.sin(way) * Math.cos(latitude),
            Math.cos(way) - Math.sin(latitude) * Math.sin(reached));
    var longitude = from.longitude() + Math.toDegrees(turned);
    return new GeoPoint(
        Math.toDegrees(reached), longitude - 360 * Math.floor((longitude + 180) / 360));
  }
}
