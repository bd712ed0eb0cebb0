package fr.vigie.routing;

import fr.vigie.shared.GeoPoint;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks a router that speaks as OSRM does (HTTP API v1): `table` for distances, `route` for the
/// line. A table is asked for in blocks, since servers take 100 places at once and no more unless
/// they are told to.
final class OsrmRouter implements Router {

  private static final int BLOCK = 50;
  private static final Duration WHOLE_TABLE = Duration.ofSeconds(30);

  private final OsrmClient client;
  private final String profile;

  OsrmRouter(URI server, String profile, Duration patience) {
    this.client = new OsrmClient(server, patience);
    this.profile = profile;
  }

  @Override
  public Distances between(List<GeoPoint> places) throws RouterFailed, InterruptedException {
    var table = new OsrmTable(places.size());
    var end = System.nanoTime() + WHOLE_TABLE.toNanos();
    for (var from = 0; from < places.size(); from += BLOCK) {
      for (var to = 0; to < places.size(); to += BLOCK) {
        if (System.nanoTime() > end) {
          throw new RouterFailed("no whole table in " + WHOLE_TABLE);
        }
        table.put(from, to, block(block(places, from), block(places, to)));
      }
    }
    return table.distances();
  }

  private static List<GeoPoint> block(List<GeoPoint> places, int from) {
    return places.subList(from, Math.min(places.size(), from + BLOCK));
  }

  private JsonObject block(List<GeoPoint> from, List<GeoPoint> to)
      throws RouterFailed, InterruptedException {
    var both = new ArrayList<>(from);
    both.addAll(to);
    return client.ask(
        "/table/v1/%s/%s?annotations=duration,distance&sources=%s&destinations=%s"
            .formatted(
                profile, text(both), numbers(0, from.size()), numbers(from.size(), both.size())));
  }

  @Override
  public RoadPath along(List<GeoPoint> places) throws RouterFailed, InterruptedException {
    var answer =
        client.ask(
            "/route/v1/%s/%s?overview=full&geometries=geojson&steps=false"
                .formatted(profile, text(places)));
    return new RoadPath(DistanceMethod.ROAD, OsrmTable.line(answer));
  }

  private static String text(List<GeoPoint> places) {
    return places.stream()
        .map(place -> String.format(Locale.ROOT, "%.6f,%.6f", place.longitude(), place.latitude()))
        .collect(Collectors.joining(";"));
  }

  private static String numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining(";"));
  }
}
