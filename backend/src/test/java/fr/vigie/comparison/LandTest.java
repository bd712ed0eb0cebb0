package fr.vigie.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.territory.Territories.Boundary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who is like whom.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LandTest {

  private static final List<List<Double>> SQUARE =
      List.of(
          List.of(6.0, 48.0),
          List.of(6.1, 48.0),
          List.of(6.1, 48.1),
          List.of(6.0, 48.1),
          List.of(6.0, 48.0));
  private static final List<List<Double>> HOLE =
      List.of(
          List.of(6.02, 48.02),
          List.of(6.02, 48.04),
          List.of(6.04, 48.04),
          List.of(6.04, 48.02),
          List.of(6.02, 48.02));

  @Test
  void nothing_is_like_a_village_without_inhabitants() {
    var empty = new Land("ter_fleury", 0, 10);
    var town = new Land("ter_town", 1_000, 10);

    assertThat(empty.similar(List.of(empty, town))).isEmpty();
    assertThat(town.similar(List.of(empty, town))).isEmpty();
    assertThat(empty.density()).isZero();
  }

  @Test
  void towns_are_alike_by_how_many_live_there_and_how_densely() {
    var town = new Land("ter_a", 1_000, 10);
    var twice = new Land("ter_b", 2_000, 20);
    var dense = new Land("ter_c", 1_000, 1);
    var city = new Land("ter_d", 100_000, 50);
    var twin = new Land("ter_e", 1_010, 10);

    assertThat(town.similar(List.of(city, dense, town, twice, twin)))
        .containsExactly("ter_e", "ter_b", "ter_c");
  }

  /// A tenth of a degree is 11.12 km to the north, and 7.44 km to the east at 48 degrees.
  @Test
  void land_is_measured_on_the_globe_without_its_holes() {
    assertThat(area("Polygon", List.of(SQUARE))).isEqualTo(82.6, within(0.2));
    assertThat(area("Polygon", List.of(SQUARE, HOLE))).isEqualTo(82.6 * 0.96, within(0.2));
    assertThat(area("MultiPolygon", List.of(List.of(SQUARE), List.of(HOLE))))
        .isEqualTo(82.6 * 1.04, within(0.2));
  }

  private static double area(String type, List<?> coordinates) {
    return Lands.area(new Boundary("0", Map.of("type", type, "coordinates", coordinates)));
  }

  @Test
  void values_spread_by_the_nearest_rank() {
    assertThat(Distribution.of(List.of())).isNull();
    assertThat(Distribution.of(List.of(5.0))).isEqualTo(new Distribution(1, 5, 5, 5, 5, 5));
    assertThat(Distribution.of(List.of(4.0, 1.0, 3.0, 2.0)))
        .isEqualTo(new Distribution(4, 1, 1, 2, 3, 4));
  }
}
