package fr.vigie.intake;

import static io.restassured.RestAssured.given;

import fr.vigie.TestBackend;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A source of Belleville on a backend, with devices of its equipment.
public final class Sending {

  public static final String BELLEVILLE = "ter_215500430";

  private final TestBackend backend;
  private final String kind;
  public final String id;
  public final String key;

  public Sending(TestBackend backend, String kind) {
    this.backend = backend;
    this.kind = kind;
    var added =
        done(
            "addSource",
            Map.of(
                "clientSourceId",
                UUID.randomUUID().toString(),
                "territoryId",
                BELLEVILLE,
                "kind",
                kind,
                "name",
                "essai"),
            "source { id } key");
    this.id = added.jsonPath().getString("data.act.source.id");
    this.key = added.jsonPath().getString("data.act.key");
  }

  /// An act of marc's.
  Response done(String act, Map<String, ?> input, String selection) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        "mutation($input: %sInput!) { act: %s(input: $input) { __typename ... on %sSuccess { %s } ... on Problem { message } } }"
            .formatted(name, act, name, selection);
    return backend.asks("marc", query, Map.of("input", input));
  }

  public String asset(int number) {
    var query =
        "{ assetsInBox(first: 100, kinds: [LIGHT_POINT],"
            + " box: {south: 49.16, west: 5.34, north: 49.2, east: 5.45}) { assets { id } } }";
    return backend
        .asks("marc", query, Map.of())
        .jsonPath()
        .getString("data.assetsInBox.assets[" + number + "].id");
  }

  public void connect(String device, String asset, @Nullable String profile) {
    var input = new HashMap<String, Object>();
    input.put("sourceId", id);
    input.put("deviceId", device);
    input.put("assetId", asset);
    input.put("profileId", profile);
    var type =
        done("connectDevice", input, "device { deviceId }")
            .jsonPath()
            .getString("data.act.__typename");
    if (!type.equals("ConnectDeviceSuccess")) {
      throw new IllegalStateException(type);
    }
  }

  /// A profile of a thermometer with a battery.
  String profile() {
    var fields =
        List.of(
            Map.of("metric", "temperature", "path", "/t"),
            Map.of("metric", "batteryLevel", "path", "/battery", "unit", "%"));
    var sample =
        Map.of(
            "object",
            "{\"t\": 21.5, \"battery\": 88}",
            "expected",
            List.of(
                Map.of("metric", "temperature", "value", 21.5),
                Map.of("metric", "batteryLevel", "value", 0.88)));
    return done(
            "declareDeviceProfile",
            Map.of(
                "clientProfileId",
                UUID.randomUUID().toString(),
                "territoryId",
                BELLEVILLE,
                "name",
                "thermomètre",
                "fields",
                fields,
                "sample",
                sample),
            "profile { id }")
        .jsonPath()
        .getString("data.act.profile.id");
  }

  public Response send(String path, String contentType, String body) {
    return send(path, contentType, body, key);
  }

  Response send(String path, String contentType, String body, String withKey) {
    return given()
        .baseUri("http://127.0.0.1")
        .port(backend.port())
        .contentType(contentType)
        .header("Authorization", "Bearer " + withKey)
        .body(body)
        .post("/telemetry/" + id + "/" + path);
  }

  public Response json(String path, String body) {
    return send(path, "application/json", body);
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
