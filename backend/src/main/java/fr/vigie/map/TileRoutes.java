package fr.vigie.map;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Viewer;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The way to tiles for maps of others: of what the bearer of the token sees, and without one of
/// what is public.
final class TileRoutes {

  private static final String ENDING = ".mvt";
  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
  private static final String ANYBODYS = "public, max-age=60";
  private static final String OWN = "private, max-age=30";

  private final DrawTile draw;

  TileRoutes(DrawTile draw) {
    this.draw = draw;
  }

  List<Route> routes() {
    return List.of(new Route("GET", "/tiles/{layer}/{z}/{x}/{y}", this::tile));
  }

  private Answer tile(Call call) {
    var file = parameter(call, "y");
    var layer = MapLayer.ofPath(parameter(call, "layer"));
    if (layer.isEmpty() || !file.endsWith(ENDING)) {
      return Answer.problem(404, "NOT_FOUND", "There is no such layer of tiles.");
    }
    var viewer = call.context(Viewer.class);
    var cell = cell(call, file.substring(0, file.length() - ENDING.length()));
    var bytes = draw.draw(viewer, cell, layer.get(), filter(call, layer.get()));
    return answer(call, bytes, viewer.isSignedIn() ? OWN : ANYBODYS);
  }

  private static Cell cell(Call call, String y) {
    var zoom = whole("z", parameter(call, "z"), DrawTile.FINEST_ZOOM);
    var last = (1 << zoom) - 1;
    return new Cell(zoom, whole("x", parameter(call, "x"), last), whole("y", y, last));
  }

  private static int whole(String name, String text, int most) {
    var isWhole = WHOLE.matcher(text).matches();
    InvalidInput.unless(isWhole && Integer.parseInt(text) <= most, name, "0 to " + most);
    return Integer.parseInt(text);
  }

  private static MapFilter filter(Call call, MapLayer layer) {
    var domains = call.query().getOrDefault("domain", List.of()).stream();
    return MapFilter.open(
        List.of(layer),
        domains.map(TileRoutes::domain).distinct().toList(),
        call.parameter("territory"));
  }

  private static Domain domain(String name) {
    return Stream.of(Domain.values())
        .filter(domain -> domain.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("domain", "one of " + names()));
  }

  private static String names() {
    return String.join(", ", MapFilter.names(List.of(Domain.values())));
  }

  private static String parameter(Call call, String name) {
    return Objects.requireNonNull(call.parameter(name), name);
  }

  private static Answer answer(Call call, byte[] bytes, String caching) {
    var tag = "W/\"" + Fingerprint.of(HexFormat.of().formatHex(bytes)) + '"';
    var headers =
        Map.of("ETag", tag, "Cache-Control", caching, "Vary", "Accept-Encoding, Authorization");
    if (isKnown(call, tag)) {
      return Answer.notModified(headers);
    }
    var whole = new Answer(200, VectorTile.TYPE, headers, out -> out.write(bytes));
    var shorter = call.shorter(whole);
    var told = new HashMap<>(shorter.headers());
    told.putAll(headers);
    return new Answer(200, VectorTile.TYPE, told, shorter.body());
  }

  private static boolean isKnown(Call call, String tag) {
    var tags = Objects.requireNonNullElse(call.header("if-none-match"), "");
    return Arrays.stream(tags.split(",", -1))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
