package fr.vigie;

import static fr.vigie.MapTown.HIDDEN;
import static fr.vigie.MapTown.OPEN;
import static fr.vigie.MapTown.PLANNED;
import static fr.vigie.MapTown.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What who sees on tiles of Belleville, for maps of others.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapTilesTest {

  @ParameterizedTest
  @CsvSource({
    "reports/19/0/0.mvt,400", "reports/-1/0/0.mvt,400", "reports/3/8/0.mvt,400",
    "reports/3/0/8.mvt,400", "reports/3/0/99999999999.mvt,400", "reports/a/0/0.mvt,400",
    "reports/3/0/$ne.mvt,400", "people/3/0/0.mvt,404", "reports/3/0/0.png,404",
    "reports/3/0/0.mvt?domain=HEALTH,400"
  })
  void a_tile_that_there_is_not_is_refused_by_its_reason(String path, int status) {
    var answer = tile(null, path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.jsonPath().getString("errors[0].extensions.code"))
        .isEqualTo(status == 400 ? "BAD_USER_INPUT" : "NOT_FOUND");
  }

  @Test
  void a_tile_from_afar_has_clusters_of_what_is_public() {
    var layer = TileReader.layers(tile(null, path("reports", 8)).asByteArray()).getFirst();

    assertThat(layer.name()).isEqualTo("reports");
    assertThat(layer.version()).isEqualTo(2);
    assertThat(layer.points()).hasSize(1);
    var point = layer.points().getFirst();
    assertThat(point.properties())
        .containsEntry("count", OPEN - 1)
        .containsEntry("RECEIVED", 1)
        .containsEntry("PLANNED", 1);
    assertThat(point.x()).isBetween(0, layer.extent());
    assertThat(point.y()).isBetween(0, layer.extent());
  }

  @Test
  void a_tile_near_by_has_the_points_where_they_are() {
    var own = points("nadia", "reports");
    assertThat(own).hasSize(OPEN).anyMatch(point -> point.properties().get("id").equals(HIDDEN));
    var others = points(null, "reports");
    assertThat(others)
        .hasSize(OPEN - 1)
        .noneMatch(point -> point.properties().get("id").equals(HIDDEN));

    var shown =
        others.stream()
            .filter(point -> point.properties().get("id").equals(PLANNED))
            .findFirst()
            .orElseThrow();
    var column = (5.3678 + 180) / 360 * (1 << 15);
    assertThat((double) shown.x()).isCloseTo((column - Math.floor(column)) * 4096, within(1.0));
  }

  @Test
  void a_tile_that_is_known_already_is_not_sent_again() {
    var first = tile(null, path("reports", 8));
    assertThat(first.header("Cache-Control")).startsWith("public");
    assertThat(first.header("Vary")).contains("Authorization");

    var again =
        asked(null).header("If-None-Match", first.header("ETag")).get(address("reports", 8));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asByteArray()).isEmpty();
    var own =
        asked("nadia").header("If-None-Match", first.header("ETag")).get(address("reports", 8));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.header("Cache-Control")).startsWith("private");
  }

  @Test
  void layers_that_nobody_may_see_are_empty() {
    assertThat(tile(null, path("work-orders", 8)).asByteArray()).isEmpty();
    assertThat(tile("lea", path("alarms", 8)).asByteArray()).isEmpty();
    assertThat(tile("sami", path("work-orders", 8)).asByteArray()).isNotEmpty();
  }

  @Test
  void a_token_that_stands_for_nobody_is_refused() {
    var answer =
        RestAssured.given()
            .baseUri("http://127.0.0.1")
            .port(WORLD.backend().port())
            .header("Authorization", "Bearer forged")
            .get("/tiles/reports/8/0/0.mvt");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private static List<TileReader.Point> points(@Nullable String person, String layer) {
    return TileReader.layers(tile(person, path(layer, 15)).asByteArray()).stream()
        .flatMap(each -> each.points().stream())
        .toList();
  }

  /// The tile in which the reports are.
  private static String path(String layer, int zoom) {
    var across = 1 << zoom;
    var x = (int) ((5.3665 + 180) / 360 * across);
    var latitude = Math.toRadians(49.1775);
    var y =
        (int) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * across);
    return layer + "/" + zoom + "/" + x + "/" + y + ".mvt";
  }

  private static String address(String layer, int zoom) {
    return "/tiles/" + path(layer, zoom);
  }

  private static Response tile(@Nullable String person, String path) {
    return asked(person).get("/tiles/" + path);
  }

  private static RequestSpecification asked(@Nullable String person) {
    return WORLD.backend().as(person);
  }
}
