package fr.vigie.open311;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.mongo.TestMongo;
import fr.vigie.open311.Partner.Key;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no partner should send, and some will.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Open311BadInputTest {

  private final TestBackend backend = TestBackend.shared();
  private final Partner partner = new Partner(backend);
  private final Key key = partner.key(Partner.BELLEVILLE, 6_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r>&e;</r>",
        "<request><service_code>pothole</service_code></request>"
      })
  void xml_is_not_read_whatever_it_is_called(String xml) throws Exception {
    for (var type : List.of("text/xml", "application/xml", "application/json", "text/plain")) {
      var answer = partner.asks().contentType(type).body(xml).post(Partner.ROOT + "/requests.json");
      refused(answer, 415, "application/x-www-form-urlencoded");
    }
    var asForm = raw("application/x-www-form-urlencoded", xml);
    refused(asForm, 403, "api_key");
    assertThat(asForm.body()).doesNotContain("root:");
  }

  @Test
  void what_is_no_utf_8_is_refused() throws Exception {
    refused(raw("application/x-www-form-urlencoded; charset=iso-8859-1", "a=b"), 415, "UTF-8");
    refused(raw("application/x-www-form-urlencoded", "description=%E9t%E9"), 400, "UTF-8");
    refused(raw("application/x-www-form-urlencoded", "description=%C3%28"), 400, "UTF-8");
    refused(raw("application/x-www-form-urlencoded", "description=%zz"), 400, "hexadécimaux");
    refused(raw("application/x-www-form-urlencoded", "description=%"), 400, "hexadécimaux");
  }

  @Test
  void too_much_is_refused_and_nothing_is_half_written() throws Exception {
    var before = reports();
    var form = new HashMap<String, Object>(Partner.pothole(key));
    form.put("attribute[depth]", "1".repeat(500));
    refused(partner.posts(form), 400, "attribute[depth]");
    form.put("attribute[depth]", "1");
    form.put("description", "x".repeat(2_001));
    refused(partner.posts(form), 400, "description: au plus 2000 caractères");
    form.put("description", "x".repeat(200_000));
    assertThat(partner.posts(form).statusCode()).isEqualTo(413);
    form.put("description", "\u0000\u001b[31m");
    refused(partner.posts(form), 400, "description: sans caractères de contrôle");
    refused(raw("application/x-www-form-urlencoded", many()), 400, "200");

    assertThat(reports()).isEqualTo(before);
  }

  private static String many() {
    var form = new StringBuilder();
    for (var i = 0; i < 300; i++) {
      form.append('f').append(i).append("=&");
    }
    return form.toString();
  }

  /// As no client library would send it.
  private HttpResponse<String> raw(String type, String body)
      throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + backend.port() + Partner.ROOT + "/requests.json");
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.US_ASCII))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void refused(HttpResponse<String> answer, int status, String description) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JsonPath.from(answer.body()).getString("[0].description")).contains(description);
  }

  private static void refused(Response answer, int status, String description) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.jsonPath().getInt("[0].code")).isEqualTo(status);
    assertThat(answer.jsonPath().getString("[0].description")).contains(description);
  }

  private long reports() {
    return TestMongo.mongo()
        .client()
        .getDatabase(backend.database())
        .getCollection("reports")
        .countDocuments();
  }
}
