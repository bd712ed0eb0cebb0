package fr.vigie.registerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.shared.GeoPoint;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The origin is of IGN's definition; the other metres are what PROJ 9 gives for EPSG:2154.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Lambert93Test {

  private static final double CENTIMETRE = 0.01;
  private static final double DEGREES_OF_A_CENTIMETRE = 0.9e-7;

  @ParameterizedTest
  @CsvSource({
    "46.5, 3, 700000.0000, 6600000.0000",
    "48.8566, 2.3522, 652469.0227, 6862035.2594",
    "48.01, 6.59, 967597.9915, 6773819.0858",
    "48.39, -4.48, 147078.3305, 6836175.3338",
    "48.58, 7.75, 1050163.9436, 6841622.7155",
    "42.7, 9.45, 1228546.0453, 6199420.6440",
    "49.16, 5.38, 873586.2271, 6898197.8507",
    "47.21, -1.55, 355796.0596, 6688775.9024",
    "51.0, 2.0, 629650.1344, 7100910.0554",
    "42.9, 0.1, 462964.8414, 6204417.2262"
  })
  void metres_and_degrees_are_right_to_the_centimetre(
      double latitude, double longitude, double x, double y) {
    var degrees = Lambert93.degrees(new Position(x, y));
    var metres = Lambert93.metres(new GeoPoint(latitude, longitude));

    assertThat(degrees.latitude()).isCloseTo(latitude, within(DEGREES_OF_A_CENTIMETRE));
    assertThat(degrees.longitude()).isCloseTo(longitude, within(DEGREES_OF_A_CENTIMETRE));
    assertThat(metres.x()).isCloseTo(x, within(CENTIMETRE));
    assertThat(metres.y()).isCloseTo(y, within(CENTIMETRE));
  }
}
