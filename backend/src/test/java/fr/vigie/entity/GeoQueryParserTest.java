package fr.vigie.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.GeoPoint;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where entities are asked for.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeoQueryParserTest {

  private static final GeoPoint MAIRIE = new GeoPoint(49.17, 5.38);

  @Test
  void near_is_a_ring_in_metres() {
    var near =
        GeoQueryParser.parse("near;minDistance==100;maxDistance==1000.5", "Point", "[5.38,49.17]");

    assertThat(near.holds(MAIRIE)).isFalse();
    assertThat(near.holds(new GeoPoint(49.175, 5.38))).isTrue();
    assertThat(near.holds(new GeoPoint(49.18, 5.38))).isFalse();
    var disc = GeoQueryParser.parse("near;maxDistance==100", "Point", " [5.38, 49.17] ");
    assertThat(disc.holds(MAIRIE)).isTrue();
    assertThat(disc.box().holds(MAIRIE)).isTrue();
  }

  @Test
  void a_polygon_leaves_its_holes_out() {
    var square =
        GeoQueryParser.parse(
            "within",
            "Polygon",
            "[[[5,49],[6,49],[6,49.5],[5,49.5],[5,49]],[[5.2,49.1],[5.4,49.1],[5.4,49.2],[5.2,49.2],[5.2,49.1]]]");

    assertThat(square.holds(new GeoPoint(49.15, 5.3))).isFalse();
    assertThat(square.holds(new GeoPoint(49.05, 5.3))).isTrue();
    assertThat(square.holds(new GeoPoint(49.6, 5.3))).isFalse();
    assertThat(square.holds(new GeoPoint(49.15, 4.9))).isFalse();
    assertThat(square.holds(new GeoPoint(49.15, 6.1))).isFalse();
  }

  @Test
  void a_triangle_holds_what_is_on_the_inner_side_of_all_its_sides() {
    var triangle =
        GeoQueryParser.parse("intersects", "Polygon", "[[[5,49],[6,49],[5,49.5],[5,49]]]");
    var chance = new Random(7);
    for (var i = 0; i < 1_000; i++) {
      var point = new GeoPoint(48.9 + chance.nextDouble(), 4.9 + 1.2 * chance.nextDouble());
      var isInside =
          point.latitude() > 49
              && point.longitude() > 5
              && (point.latitude() - 49) / 0.5 + (point.longitude() - 5) < 1;
      assertThat(triangle.holds(point)).as(point.toString()).isEqualTo(isInside);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "near ~ Point ~ [5,49] ~ BadRequestData",
        "near;maxDistance=100 ~ Point ~ [5,49] ~ BadRequestData",
        "near;maxDistance==-1 ~ Point ~ [5,49] ~ BadRequestData",
        "near;maxDistance==1e9 ~ Point ~ [5,49] ~ BadRequestData",
        "near;maxDistance==NaN ~ Point ~ [5,49] ~ BadRequestData",
        "near;maxDistance==0 ~ Point ~ [5,49] ~ BadRequestData",
        "near;minDistance==200;maxDistance==100 ~ Point ~ [5,49] ~ BadRequestData",
        "near;maxDistance==1;maxDistance==2;maxDistance==3 ~ Point ~ [5,49] ~ BadRequestData",
        "near;minDistance==10 ~ Point ~ [5,49] ~ TooComplexQuery",
        "near;maxDistance==999999 ~ Point ~ [5,49] ~ TooComplexQuery",
        "near;maxDistance==100 ~ Polygon ~ [[[5,49],[6,49],[6,50],[5,49]]] ~ OperationNotSupported",
        "near;maxDistance==100 ~ Point ~ 5,49 ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [5] ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [5,49,1] ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [\"5\",49] ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [500,49] ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [5,91] ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [1e999,49] ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [NaN,49] ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ null ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ {\"$where\":1} ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [5,49],\"d\":[1] ~ BadRequestData",
        "near;maxDistance==100 ~ Point ~ [5,49]} ~ BadRequestData",
        "within ~ Point ~ [5,49] ~ OperationNotSupported",
        "within ~ Circle ~ [5,49] ~ BadRequestData",
        "within ~ MultiPolygon ~ [] ~ OperationNotSupported",
        "disjoint ~ Polygon ~ [[[5,49],[6,49],[6,50],[5,49]]] ~ OperationNotSupported",
        "inside ~ Polygon ~ [[[5,49],[6,49],[6,50],[5,49]]] ~ BadRequestData",
        "within ~ Polygon ~ [] ~ BadRequestData",
        "within ~ Polygon ~ [[]] ~ BadRequestData",
        "within ~ Polygon ~ [[[5,49],[6,49],[5,49]]] ~ BadRequestData",
        "within ~ Polygon ~ [[[5,49],[6,49],[6,50],[5,50]]] ~ BadRequestData",
        "within ~ Polygon ~ [[[5,49],[5,49],[5,49],[5,49]]] ~ BadRequestData",
        "within ~ Polygon ~ [[[5,49],[6,49],[7,49],[5,49]]] ~ BadRequestData",
        "within ~ Polygon ~ [[[-180,-90],[180,-90],[180,90],[-180,-90]]] ~ TooComplexQuery",
        "within ~ Polygon ~ [[[[5,49]]]] ~ BadRequestData",
        "within ~ Polygon ~ [[[5,49],[6,49] ~ BadRequestData"
      })
  void what_is_no_place_or_too_wide_is_refused(
      String georel, String geometry, String coordinates, String type) {
    assertThatThrownBy(() -> GeoQueryParser.parse(georel, geometry, coordinates))
        .isInstanceOfSatisfying(
            NgsiRefusal.class, refusal -> assertThat(refusal.kind().uri()).endsWith("/" + type));
  }

  @Test
  void what_is_endless_is_refused_before_it_is_read() {
    var corners = new StringBuilder("[[[5,49]");
    for (var i = 0; i < 300; i++) {
      corners.append(",[5.").append(i).append(",49.1]");
    }
    corners.append(",[5,49]]]");
    for (var coordinates : new String[] {corners.toString(), "[".repeat(20_000)}) {
      assertThatThrownBy(() -> GeoQueryParser.parse("within", "Polygon", coordinates))
          .isInstanceOfSatisfying(
              NgsiRefusal.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(NgsiRefusal.Kind.TOO_COMPLEX_QUERY));
    }
    assertThatThrownBy(() -> GeoQueryParser.parse("within", "Polygon", "[".repeat(5_000)))
        .isInstanceOf(NgsiRefusal.class);
  }
}
