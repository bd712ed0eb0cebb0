package fr.vigie.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.shared.GeoPoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadsTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  private static final List<GeoPoint> PLACES =
      List.of(new GeoPoint(48, 6), new GeoPoint(48.01, 6), new GeoPoint(48.01, 6.02));

  private final FakeOsrm server = new FakeOsrm();

  @AfterEach
  void stop() {
    server.close();
  }

  private Roads roads() {
    return roads(Duration.ofSeconds(30));
  }

  private Roads roads(Duration patience) {
    return new Roads(new OsrmRouter(server.address(), "driving", patience), NOON);
  }

  @Test
  void the_router_says_how_far_it_is_by_road() {
    var distances = roads().between(PLACES);

    assertThat(distances.method()).isEqualTo(DistanceMethod.ROAD);
    assertThat(distances.metres(0, 1)).isEqualTo(10_000);
    assertThat(distances.seconds(1, 2)).isEqualTo(2_000);
    assertThat(server.asked)
        .singleElement()
        .asString()
        .startsWith("/table/v1/driving/6.000000,48.000000;6.000000,48.010000;");
  }

  @Test
  void what_was_asked_is_not_asked_again() {
    var roads = roads();
    roads.between(PLACES);

    assertThat(roads.between(PLACES).metres(0, 2)).isEqualTo(30_000);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void a_large_table_is_asked_for_in_blocks_that_any_server_takes() {
    var many = IntStream.range(0, 120).mapToObj(i -> new GeoPoint(48 + i / 1_000.0, 6)).toList();

    var distances = roads().between(many);

    assertThat(server.asked).hasSize(9);
    assertThat(distances.metres(0, 119)).isEqualTo(119_000);
    assertThat(distances.metres(119, 3)).isEqualTo(116_000);
  }

  @Test
  void a_place_that_no_road_leads_to_is_told() {
    var distances = roads().between(List.of(PLACES.getFirst(), new GeoPoint(61, 6)));

    assertThat(distances.isReachable(0, 1)).isFalse();
    assertThat(distances.isReachable(0, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hang",
        "no JSON",
        "{}",
        "[]",
        "{\"code\":\"NoTable\"}",
        "{\"code\":7}",
        "{\"code\":\"Ok\"}",
        "{\"code\":\"Ok\",\"distances\":[[1]],\"durations\":[[1]],\"more\":",
        "{\"code\":\"Ok\",\"distances\":[[-1,0,0],[0,0,0],[0,0,0]],\"durations\":[]}",
        "{\"code\":\"Ok\",\"distances\":[[1,2,3,4]],\"durations\":[]}",
        "{\"code\":\"Ok\",\"distances\":\"far\",\"durations\":[]}"
      })
  void a_router_that_fails_is_left_alone_and_the_distance_estimated_and_called_so(String answer) {
    var roads = roads(Duration.ofMillis(300));
    server.says(answer);

    var distances = roads.between(PLACES);

    assertThat(distances.method()).isEqualTo(DistanceMethod.ESTIMATE);
    assertThat(distances.metres(0, 1)).isCloseTo(1.3 * 1_111.95, within(2.0));
    server.says(null);
    assertThat(roads.along(PLACES).method()).isEqualTo(DistanceMethod.ESTIMATE);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void the_line_follows_the_roads_or_goes_straight() {
    var path = roads().along(PLACES);

    assertThat(path.method()).isEqualTo(DistanceMethod.ROAD);
    assertThat(path.points()).hasSize(6).startsWith(PLACES.getFirst());
    assertThat(new Roads(null, NOON).along(PLACES))
        .isEqualTo(new RoadPath(DistanceMethod.ESTIMATE, PLACES));
  }

  @Test
  void a_router_that_refuses_connections_is_as_one_that_fails() {
    server.close();

    assertThat(roads().between(PLACES).method()).isEqualTo(DistanceMethod.ESTIMATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"osrm:5000", "http://osrm/", "http://os rm", "http://osrm?x=1", ""})
  void what_is_no_address_is_refused(String where) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoutingSettings.from(Map.of("VIGIE_ROUTER", where)));
  }

  @Test
  void the_router_is_set_by_its_address_and_profile() {
    var set =
        RoutingSettings.from(
            Map.of("VIGIE_ROUTER", "http://osrm:5000", "VIGIE_ROUTER_PROFILE", "truck"));

    assertThat(set.router()).hasToString("http://osrm:5000");
    assertThat(set.profile()).isEqualTo("truck");
    assertThat(RoutingSettings.from(Map.of()).router()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RoutingSettings.from(Map.of("VIGIE_ROUTER_PROFILE", "../x")));
  }
}
