package fr.vigie.open311;

import static io.restassured.RestAssured.given;

import fr.vigie.TestBackend;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The app of a partner, which speaks GeoReport; and anne, who gives it keys of Belleville.
final class Partner {

  static final String BELLEVILLE = "ter_215500430";
  static final String ROOT = "/open311/v2";

  private static final String ADD =
      "mutation($input: AddApiKeyInput!) { addApiKey(input: $input) { ... on AddApiKeySuccess {"
          + " key apiKey { id } } } }";
  private static final String REVOKE =
      "mutation($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { __typename } }";

  private final TestBackend backend;

  Partner(TestBackend backend) {
    this.backend = backend;
  }

  record Key(String id, String text) {}

  Key key(String territory, int perMinute) {
    var input =
        Map.of(
            "clientApiKeyId",
            UUID.randomUUID().toString(),
            "territoryId",
            territory,
            "partner",
            "Application des voisins",
            "requestsPerMinute",
            perMinute);
    var added = backend.asks("marc", ADD, Map.of("input", input)).jsonPath();
    return new Key(
        added.getString("data.addApiKey.apiKey.id"), added.getString("data.addApiKey.key"));
  }

  void revoke(Key key) {
    backend
        .asks("marc", REVOKE, Map.of("input", Map.of("apiKeyId", key.id())))
        .then()
        .statusCode(200);
  }

  RequestSpecification asks() {
    var utf8 = EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8);
    return given()
        .config(RestAssuredConfig.config().encoderConfig(utf8))
        .baseUri("http://127.0.0.1")
        .port(backend.port());
  }

  Response get(String path, Map<String, ?> parameters) {
    return asks().queryParams(parameters).get(ROOT + path);
  }

  Response ofBelleville(String path) {
    return get(path, Map.of("jurisdiction_id", BELLEVILLE));
  }

  /// A pothole in Belleville, told as it must be.
  static Map<String, String> pothole(Key key) {
    var form = new LinkedHashMap<String, String>();
    form.put("api_key", key.text());
    form.put("jurisdiction_id", BELLEVILLE);
    form.put("service_code", "pothole");
    form.put("lat", "49.1767");
    form.put("long", "5.3886");
    return form;
  }

  Response posts(Map<String, ?> form) {
    return asks()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(form)
        .post(ROOT + "/requests.json");
  }
}
