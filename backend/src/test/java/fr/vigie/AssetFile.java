package fr.vigie;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of equipment that someone hands over to a backend.
record AssetFile(
    TestBackend backend, String format, Map<String, String> parameters, @Nullable String mapping) {

  static final String TERRITORY = "ter_215500430";

  /// A register that nobody else imports.
  static AssetFile of(TestBackend backend, String format) {
    var source = "test-" + UUID.randomUUID().toString().substring(0, 8);
    return new AssetFile(backend, format, Map.of("territory", TERRITORY, "source", source), null);
  }

  AssetFile with(String name, String value) {
    var all = new HashMap<>(parameters);
    all.put(name, value);
    return new AssetFile(backend, format, all, mapping);
  }

  AssetFile mappedBy(String json) {
    return new AssetFile(backend, format, parameters, json);
  }

  Response sent(@Nullable String person, String body) {
    return sent(person, body.getBytes(StandardCharsets.UTF_8));
  }

  Response sent(@Nullable String person, byte[] body) {
    var request =
        backend
            .as(person)
            .contentType("application/octet-stream")
            .queryParam("format", format)
            .queryParams(parameters)
            .body(body);
    if (mapping != null) {
      var bytes = mapping.getBytes(StandardCharsets.UTF_8);
      request.header(
          "X-Vigie-Mapping", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return request.post("/imports/assets");
  }

  JsonPath told(String body) {
    var answer = sent("marc", body);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.asString());
    }
    return answer.jsonPath();
  }

  String rejects(JsonPath told) {
    return backend.as("marc").get(told.getString("rejects")).asString();
  }

  /// Read, created, changed, unchanged, rejected.
  static String counts(JsonPath told) {
    return told.get("read")
        + " "
        + told.get("created")
        + " "
        + told.get("changed")
        + " "
        + told.get("unchanged")
        + " "
        + told.get("rejected");
  }
}
