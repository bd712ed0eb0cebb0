package fr.vigie.opendata;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.JsonBuffer;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The catalogue of what territories give away (DCAT-AP 3 in JSON-LD), for portals that harvest it:
/// 100 territories a page, by their ids.
final class CatalogueRoutes {

  private static final String PATH = "/opendata/catalogue.jsonld";
  private static final String TYPE = "application/ld+json";
  private static final String TO_BE_ASKED_FOR_AGAIN = "public, max-age=60";
  private static final int A_PAGE = 100;
  private static final int USUAL_SIZE = 16_384;

  private final Territories territories;
  private final OpenTerritories open;
  private final DataSets dataSets;

  CatalogueRoutes(Territories territories, OpenTerritories open, DataSets dataSets) {
    this.territories = territories;
    this.open = open;
    this.dataSets = dataSets;
  }

  List<Route> routes() {
    return List.of(new Route("GET", PATH, this::catalogue));
  }

  private Answer catalogue(Call call) {
    var after = after(call);
    var left = open.ids().stream().sorted().filter(id -> after == null || id.compareTo(after) > 0);
    var some = left.limit(A_PAGE + 1L).flatMap(id -> territories.find(id).stream()).toList();
    var shown = some.stream().limit(A_PAGE).toList();
    var next = some.size() > shown.size() ? shown.getLast().id() : null;
    var body = new JsonBuffer(USUAL_SIZE).value(json(call.address(), shown, next)).toBytes();
    return tagged(call, body);
  }

  private static @Nullable String after(Call call) {
    call.query()
        .forEach((name, values) -> {
          InvalidInput.unless(name.equals("after"), name, "one of after");
          InvalidInput.unless(values.size() == 1, name, "once");
        });
    return call.parameter("after");
  }

  private static Answer tagged(Call call, byte[] body) {
    var tag = "W/\"" + Fingerprint.of(new String(body, StandardCharsets.UTF_8)) + "\"";
    var headers = new HashMap<String, String>();
    headers.put("ETag", tag);
    headers.put("Cache-Control", TO_BE_ASKED_FOR_AGAIN);
    var known = call.header("if-none-match");
    if (known != null && Stream.of(known.split(",", -1)).map(String::strip).anyMatch(tag::equals)) {
      return Answer.notModified(headers);
    }
    return call.shorter(new Answer(200, TYPE, headers, out -> out.write(body)));
  }

  private Map<String, @Nullable Object> json(
      String server, List<Territory> shown, @Nullable String next) {
    var sets =
        shown.stream().flatMap(territory -> dataSets.of(territory, server).stream()).toList();
    var catalogue =
        LinkedData.of("dcat:Catalog", server + PATH)
            .french("dct:title", "Données ouvertes de Vigie")
            .french(
                "dct:description",
                "Ce que les territoires qui utilisent Vigie laissent chacun reprendre.")
            .with("dct:publisher", LinkedData.of("foaf:Agent", null).with("foaf:name", "Vigie"))
            .licence()
            .term("dct:language", "dct:LinguisticSystem", "language/FRA")
            .with("dcat:dataset", sets)
            .link(
                "hydra:next",
                "rdfs:Resource",
                next == null ? null : server + PATH + "?after=" + next);
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("@context", LinkedData.PREFIXES);
    json.putAll(catalogue.members());
    return json;
  }
}
