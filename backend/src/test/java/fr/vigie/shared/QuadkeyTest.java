package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuadkeyTest {

  /// The example of the Bing Maps Tile System: tile (3, 5) of level 3 is 213.
  @Test
  void a_cell_is_named_as_in_the_tile_system() {
    var middle = new GeoPoint(-55.7, -22.5);

    assertThat(Quadkey.of(middle)).allSatisfy(key -> assertThat(key).startsWith("213"));
  }

  @Test
  void a_point_lies_in_one_cell_of_each_stored_width() {
    var cells = Quadkey.of(new GeoPoint(49.1767, 5.3886));

    assertThat(cells.stream().map(String::length)).isEqualTo(Quadkey.ZOOMS);
    assertThat(cells).allSatisfy(cell -> assertThat(cells.getFirst()).startsWith(cell));
  }

  /// Anywhere on the globe, from a few metres to all of it.
  @RepeatedTest(100)
  void a_point_in_a_box_lies_in_one_of_its_cells(RepetitionInfo repetition) {
    var random = new SplittableRandom(repetition.getCurrentRepetition());
    var size = Math.pow(10, -4 + 6 * random.nextDouble());
    var south = Math.max(-90, random.nextDouble(-90 - size / 2, 90 - size / 2));
    var west = Math.max(-180, random.nextDouble(-180 - size / 2, 180 - size / 2));
    var box = new GeoBox(south, west, Math.min(90, south + size), Math.min(180, west + size));
    var covering = Quadkey.covering(box);

    assertThat(covering).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(256);
    for (var i = 0; i < 200; i++) {
      var point =
          new GeoPoint(between(south, box.north(), random), between(west, box.east(), random));
      assertThat(Quadkey.of(point)).as("%s in %s", point, box).containsAnyElementsOf(covering);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "49.17, 5.38, 49.18, 5.39, 64",
    "47.4, 3.4, 50.2, 8.3, 64",
    "41, -5, 51, 10, 64",
    "-90, -180, 90, 180, 256"
  })
  void a_box_of_any_size_has_few_cells(
      double south, double west, double north, double east, int most) {
    assertThat(Quadkey.covering(new GeoBox(south, west, north, east))).hasSizeBetween(1, most);
  }

  @ParameterizedTest
  @CsvSource({"90, 0", "-90, 0", "85.2, 12", "0, 180", "0, -180", "-90, 180"})
  void the_ends_of_the_map_are_covered(double latitude, double longitude) {
    var point = new GeoPoint(latitude, longitude);

    assertThat(Quadkey.of(point)).containsAnyElementsOf(Quadkey.covering(GeoBox.around(point, 50)));
  }

  private static double between(double low, double high, SplittableRandom random) {
    return random.nextInt(10) == 0
        ? low
        : random.nextInt(10) == 0 ? high : random.nextDouble(low, high);
  }
}
