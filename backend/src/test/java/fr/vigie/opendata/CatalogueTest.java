package fr.vigie.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a portal harvests of the data that territories give away.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

  private static final String VOSGES = "ter_200068377";
  private static final String PATH = "/opendata/catalogue.jsonld";
  private static final String SWITCH =
      "mutation($input: SetOpenDataInput!) { setOpenData(input: $input) { __typename } }";

  private final TestBackend backend = TestBackend.shared();

  @BeforeEach
  void open() {
    say(VOSGES, true);
  }

  private void say(String territory, boolean isOn) {
    backend
        .asks("marc", SWITCH, Map.of("input", Map.of("territoryId", territory, "isOn", isOn)))
        .then()
        .statusCode(200);
  }

  private Response get(String path) {
    return given().baseUri("http://127.0.0.1").port(backend.port()).get(path);
  }

  private JsonPath catalogue() {
    var answer = get(PATH);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/ld+json");
    return answer.jsonPath();
  }

  private static List<Map<String, Object>> ofVosges(JsonPath catalogue) {
    return catalogue.<Map<String, Object>>getList("'dcat:dataset'").stream()
        .filter(set -> ((String) set.get("dct:identifier")).startsWith(VOSGES))
        .toList();
  }

  @SuppressWarnings("unchecked") // that is what objects of JSON are read to
  private static Map<String, Object> node(Map<String, Object> of, String property) {
    return (Map<String, Object>) of.get(property);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> nodes(Map<String, Object> of, String property) {
    return (List<Map<String, Object>>) of.get(property);
  }

  @Test
  void a_territory_that_gives_nothing_is_in_no_catalogue() {
    assertThat(ofVosges(catalogue())).hasSize(2);

    say(VOSGES, false);

    assertThat(ofVosges(catalogue())).isEmpty();
    assertThat(get(PATH).asString()).doesNotContain(VOSGES);
  }

  @Test
  void the_catalogue_has_what_dcat_ap_asks_of_it() {
    var json = catalogue();

    assertThat(json.getString("'@type'")).isEqualTo("dcat:Catalog");
    assertThat(json.getString("'@context'.dcat")).isEqualTo("http://www.w3.org/ns/dcat#");
    for (var needed : List.of("dct:title", "dct:description", "dct:publisher", "dcat:dataset")) {
      assertThat(json.getMap("$").get(needed)).as(needed).isNotNull();
    }
  }

  @Test
  void each_data_set_says_what_where_when_whose_and_under_which_licence() {
    for (var set : ofVosges(catalogue())) {
      assertThat(set)
          .containsKeys("@id", "dct:title", "dct:description", "dct:publisher", "dct:spatial")
          .containsKeys("dct:modified", "dct:issued", "dcat:contactPoint", "dcat:theme")
          .containsEntry("@type", "dcat:Dataset");
      assertThat(node(set, "dct:publisher")).containsKey("foaf:name");
      assertThat(nodes(set, "dct:spatial").stream().map(place -> place.get("@id")))
          .contains("http://id.insee.fr/geo/commune/88383");
      assertThat(nodes(set, "dcat:distribution"))
          .isNotEmpty()
          .allSatisfy(way -> {
            assertThat(way.get("@type")).isEqualTo("dcat:Distribution");
            assertThat(node(way, "dct:license").get("@id")).isEqualTo(OpenData.LICENCE_URL);
            assertThat((String) node(way, "dct:format").get("@id"))
                .startsWith("http://publications.europa.eu/resource/authority/file-type/");
          });
    }
  }

  @Test
  void each_way_leads_to_what_it_says() {
    for (var set : ofVosges(catalogue())) {
      for (var way : nodes(set, "dcat:distribution")) {
        var address = (String) node(way, "dcat:accessURL").get("@id");
        var type = (String) node(way, "dcat:mediaType").get("@id");
        var answer =
            given().urlEncodingEnabled(false).accept("*/*;q=0.1, application/ld+json").get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.contentType())
            .startsWith(type.replace("https://www.iana.org/assignments/media-types/", ""));
      }
    }
  }

  @Test
  void the_reports_begin_when_the_first_was_filed() {
    var reports = ofVosges(catalogue()).getFirst();
    var from = (String) node(node(reports, "dct:temporal"), "dcat:startDate").get("@value");
    var filed =
        get("/opendata/" + VOSGES + "/reports.geojson")
            .jsonPath()
            .<String>getList("features.properties.filed_at");

    assertThat(filed.stream().map(Instant::parse).min(Instant::compareTo))
        .contains(Instant.parse(from));
  }

  @Test
  void a_catalogue_that_is_still_the_same_is_not_sent_again() {
    var tag = get(PATH).header("ETag");

    var again =
        given()
            .baseUri("http://127.0.0.1")
            .port(backend.port())
            .header("If-None-Match", tag)
            .get(PATH);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asString()).isEmpty();
  }

  @Test
  void what_nobody_understands_is_refused_by_name() {
    assertThat(get(PATH + "?page=2").statusCode()).isEqualTo(400);
    assertThat(get(PATH + "?after=zzz").jsonPath().getList("'dcat:dataset'")).isEmpty();
  }
}
