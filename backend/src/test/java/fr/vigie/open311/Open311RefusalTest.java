package fr.vigie.open311;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What GeoReport refuses to show, and in which form.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Open311RefusalTest {

  private final TestBackend backend = TestBackend.shared();
  private final Partner partner = new Partner(backend);

  @Test
  void who_is_blocked_files_by_no_other_app() {
    var key = partner.key(Partner.BELLEVILLE, 600);
    var form = Partner.pothole(key);
    form.put("email", "blocked@example.fr");
    var report = partner.posts(form).jsonPath().getString("[0].service_request_id");
    var block =
        Map.of(
            "reportId",
            report,
            "kind",
            "PERSON",
            "reason",
            "faux signalements",
            "until",
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
    var blocks =
        "mutation($input: BlockReporterInput!) { blockReporter(input: $input) { __typename } }";
    assertThat(backend.asks("nadia", blocks, Map.of("input", block)).asString())
        .contains("BlockReporterSuccess");

    form.put("description", "encore un trou");
    assertThat(partner.posts(form).statusCode()).isEqualTo(403);

    form.put("email", "another@example.fr");
    assertThat(partner.posts(form).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start_date | yesterday | start_date",
        "start_date | 2026-11-01 | start_date",
        "start_date | 0000-01-01T00:00:00Z | start_date",
        "end_date | 99999-01-01T00:00:00Z | end_date",
        "status | broken | status: open ou closed",
        "lat | 49.1 | long: donné avec lat",
        "radius | 10 | lat: donné avec radius"
      })
  void what_cannot_be_asked_for_is_refused_by_name(String name, String value, String rule) {
    var answer =
        partner.get("/requests.json", Map.of("jurisdiction_id", Partner.BELLEVILLE, name, value));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("[0].description")).contains(rule);
    var xml =
        partner.get("/requests.xml", Map.of("jurisdiction_id", Partner.BELLEVILLE, name, value));
    assertThat(xml.xmlPath().getString("errors.error.code")).isEqualTo("400");
    assertThat(xml.xmlPath().getString("errors.error.description")).contains(rule);
  }

  @Test
  void more_than_90_days_or_an_end_before_the_start_are_refused() {
    var span = Map.of("start_date", "2026-01-01T00:00:00Z", "end_date", "2026-04-02T00:00:00Z");
    assertThat(refusal(span)).contains("90 jours");
    var back = Map.of("start_date", "2026-04-01T00:00:00Z", "end_date", "2026-03-01T00:00:00Z");
    assertThat(refusal(back)).contains("end_date: après start_date");
  }

  private String refusal(Map<String, String> more) {
    var parameters = new HashMap<String, String>(more);
    parameters.put("jurisdiction_id", Partner.BELLEVILLE);
    var answer = partner.get("/requests.json", parameters);
    assertThat(answer.statusCode()).isEqualTo(400);
    return answer.jsonPath().getString("[0].description");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/services.json | 400 | jurisdiction_id",
        "/requests.json?jurisdiction_id=none | 404 | jurisdiction_id",
        "/services/none.json?jurisdiction_id=55043 | 404 | service_code",
        "/requests/none.json?jurisdiction_id=55043 | 404 | service_request_id",
        "/tokens/none.json?jurisdiction_id=55043 | 404 | service_request_id",
        "/nothing.json | 404 | ressource",
        "/nothing/x.json | 404 | ressource",
        "/requests.yaml?jurisdiction_id=55043 | 404 | ressource",
        "/services.json?jurisdiction_id=55043&jurisdiction_id=88383 | 400 | une seule fois"
      })
  void what_is_not_there_is_refused_by_the_statuses_of_the_specification(
      String path, int status, String description) {
    var json = partner.asks().urlEncodingEnabled(false).get(Partner.ROOT + path);

    assertThat(json.statusCode()).isEqualTo(status);
    assertThat(json.jsonPath().<Map<String, ?>>getList("")).hasSize(1);
    assertThat(json.jsonPath().getInt("[0].code")).isEqualTo(status);
    assertThat(json.jsonPath().getString("[0].description")).contains(description);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/xml | text/xml",
        "application/xml;q=0.9, text/html | text/xml",
        "application/json;q=0.1, text/xml;q=0.2 | text/xml",
        "text/xml;q=0, */* | application/json",
        "*/* | application/json",
        "text/* | text/xml",
        "application/json, text/xml | application/json"
      })
  void without_an_ending_the_form_is_what_the_client_likes_best(String accept, String type) {
    var answer = partner.asks().accept(accept).get(Partner.ROOT + "/discovery");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "image/png", "text/html;q=1", ";;;", "text/xml;q=0"})
  void a_client_that_likes_neither_form_is_told_so(String accept) {
    var answer = partner.asks().accept(accept).get(Partner.ROOT + "/discovery");

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.jsonPath().getInt("[0].code")).isEqualTo(406);
    assertThat(partner.asks().accept(accept).get(Partner.ROOT + "/discovery.xml").statusCode())
        .isEqualTo(200);
  }
}
