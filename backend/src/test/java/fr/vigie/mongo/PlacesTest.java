package fr.vigie.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a box finds is what lies in it, nothing less and nothing more, all over the globe.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlacesTest {

  private static final List<GeoPoint> POINTS = points();
  private static final Documents PLACES = new Documents(TestMongo.fresh(), "places");

  @BeforeAll
  static void store() {
    var documents = new ArrayList<Document>();
    for (var i = 0; i < POINTS.size(); i++) {
      documents.add(Places.append(new Document("_id", i), POINTS.get(i)));
    }
    PLACES.insertAll(documents);
  }

  @RepeatedTest(60)
  void a_box_between_two_places_finds_what_lies_in_it(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var one = POINTS.get(random.nextInt(POINTS.size()));
    var other = POINTS.get(random.nextInt(POINTS.size()));
    if (one.latitude() != other.latitude() && one.longitude() != other.longitude()) {
      assertFinds(
          new GeoBox(
              Math.min(one.latitude(), other.latitude()),
              Math.min(one.longitude(), other.longitude()),
              Math.max(one.latitude(), other.latitude()),
              Math.max(one.longitude(), other.longitude())));
    }
  }

  @RepeatedTest(60)
  void a_box_around_a_place_finds_it(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var centre = POINTS.get(random.nextInt(POINTS.size()));
    var box = GeoBox.around(centre, Math.pow(10, 6 * random.nextDouble()));

    assertThat(assertFinds(box)).contains(centre);
  }

  @ParameterizedTest
  @CsvSource({
    "-90, -180, 90, 180",
    "85.1, -180, 90, 180",
    "-90, -180, -85.1, 180",
    "89.9999, 0, 90, 0.0001",
    "-1, 179.9, 1, 180",
    "-1, -180, 1, -179.9",
    "-0.0001, -0.0001, 0.0001, 0.0001",
    "49.1, 5.3, 49.2, 5.4"
  })
  void boxes_at_the_edges_of_the_map_find_what_lies_in_them(
      double south, double west, double north, double east) {
    assertThat(assertFinds(new GeoBox(south, west, north, east))).isNotEmpty();
  }

  private static List<GeoPoint> assertFinds(GeoBox box) {
    var found = PLACES.find(Places.within(box)).map(Places::read).into(new ArrayList<>());
    assertThat(found)
        .as("%s", box)
        .containsExactlyInAnyOrderElementsOf(POINTS.stream().filter(box::holds).toList());
    return found;
  }

  /// Some anywhere, many where the map ends or cells meet, and most in Belleville-sur-Meuse.
  private static List<GeoPoint> points() {
    var random = new SplittableRandom(2026);
    var points = new ArrayList<GeoPoint>();
    var latitudes = new double[] {-90, -85.06, -85.05112878, 0, 49.15, 85.05112878, 85.06, 90};
    var longitudes = new double[] {-180, -179.99999, -90, -0.00001, 0, 5.375, 90, 179.99999, 180};
    for (var latitude : latitudes) {
      for (var longitude : longitudes) {
        points.add(new GeoPoint(latitude, longitude));
      }
    }
    IntStream.range(0, 300)
        .forEach(_ ->
            points.add(new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180))));
    IntStream.range(0, 600)
        .forEach(_ ->
            points.add(
                new GeoPoint(random.nextDouble(49.16, 49.19), random.nextDouble(5.36, 5.4))));
    return List.copyOf(points);
  }
}
