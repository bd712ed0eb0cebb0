package fr.vigie.rights;

import static io.restassured.RestAssured.given;

import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;

/// Sources of Belleville, added by anne.
final class RightsSource {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private RightsSource() {}

  static Map<String, Object> added(String kind) {
    var input = new HashMap<String, Object>();
    input.put("clientSourceId", UUID.randomUUID().toString());
    input.put("territoryId", RightsWorld.BELLEVILLE);
    input.put("kind", kind);
    input.put("name", "essai");
    if (kind.equals("GBFS")) {
      input.put("feedUrl", "http://127.0.0.1:9/gbfs.json");
    }
    return input;
  }

  static String add(RightsWorld world, String kind) {
    return world.done("anne", "addSource", added(kind), "source { id }");
  }

  /// @param value what the sample is said to decode to; it decodes to 1
  static Map<String, Object> declared(double value) {
    var bytes = Map.of("offset", 0, "length", 1);
    return Map.of(
        "clientProfileId",
        UUID.randomUUID().toString(),
        "territoryId",
        RightsWorld.BELLEVILLE,
        "name",
        "sonde",
        "port",
        2,
        "fields",
        List.of(
            Map.of("metric", "temperature", "bytes", bytes),
            Map.of("metric", "voltage", "path", "/v")),
        "sample",
        Map.of(
            "bytes", "01", "expected", List.of(Map.of("metric", "temperature", "value", value))));
  }

  static String profile(RightsWorld world) {
    return world.lasting(
        "profile", () -> world.done("anne", "declareDeviceProfile", declared(1), "profile { id }"));
  }

  /// The id of its first key.
  static String key(RightsWorld world, String source) {
    var answer =
        world.asks(
            "anne",
            "query($id: ID!) { node(id: $id) { ... on Source { keys { id } } } }",
            Map.of("id", source));
    return Objects.requireNonNullElse(
        JsonPath.from(answer).getString("data.node.keys[0].id"), "none");
  }

  /// A feed that was fetched and then failed.
  static String feed(RightsWorld world) {
    return world.lasting("feed", () -> fetched(world));
  }

  private static String fetched(RightsWorld world) {
    var source = add(world, "GBFS");
    var feeds = world.database().getCollection("feeds");
    var its = new Document("_id", source);
    Eventually.within(
        PATIENCE,
        () ->
            feeds.countDocuments(new Document(its).append("failures", new Document("$gt", 0)))
                == 1);
    var now = new Date();
    var later = Date.from(Instant.parse("2200-01-01T00:00:00Z"));
    var set =
        new Document("succeededAt", now)
            .append("changedAt", now)
            .append("items", 3)
            .append("nextAt", later);
    feeds.updateOne(its, new Document("$set", set));
    return source;
  }

  /// A source that has measured 1.5 kW at an asset and sent nonsense besides.
  static String measured(RightsWorld world) {
    feed(world);
    return world.lasting("measured", () -> sent(world));
  }

  private static String sent(RightsWorld world) {
    var query =
        "mutation($input: AddSourceInput!) { addSource(input: $input) { ... on AddSourceSuccess { key source { id } } } }";
    var added = JsonPath.from(world.asks("anne", query, Map.of("input", added("BATCH"))));
    var source = added.getString("data.addSource.source.id");
    var rotated = Map.of("sourceId", source);
    world.done("anne", "rotateSourceKey", rotated, "source { id }");
    connect(world, source);
    var at = RightsOfSources.HOUR.minusSeconds(1_800);
    var body =
        "[{\"device\": \"meter\", \"metric\": \"activePower\", \"at\": \"%s\", \"value\": 1.5}, {\"device\": \"x\"}]"
            .formatted(at);
    given()
        .baseUri("http://127.0.0.1")
        .port(world.port())
        .contentType("application/json")
        .header("X-Api-Key", added.getString("data.addSource.key"))
        .body(body)
        .post("/telemetry/" + source + "/batch")
        .then()
        .statusCode(200);
    var revoked = Map.of("sourceId", source, "keyId", key(world, source));
    world.done("anne", "revokeSourceKey", revoked, "source { id }");
    Eventually.within(
        PATIENCE, () -> world.database().getCollection("rollupsDaily").countDocuments() > 0);
    return source;
  }

  private static void connect(RightsWorld world, String source) {
    var input =
        Map.of(
            "sourceId",
            source,
            "deviceId",
            "meter",
            "assetId",
            world.asset(),
            "profileId",
            profile(world));
    var query =
        "mutation($input: ConnectDeviceInput!) { connectDevice(input: $input) { __typename } }";
    if (!world.asks("anne", query, Map.of("input", input)).contains("ConnectDeviceSuccess")) {
      throw new IllegalStateException("not connected");
    }
  }
}
