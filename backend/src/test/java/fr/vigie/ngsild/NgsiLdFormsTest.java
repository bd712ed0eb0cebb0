package fr.vigie.ngsild;

import static fr.vigie.ngsild.Hub.BELLEVILLE;
import static fr.vigie.ngsild.Hub.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which forms and media types entities are given.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NgsiLdFormsTest {

  private final Hub hub = new Hub();

  @BeforeEach
  void open() {
    hub.say(BELLEVILLE, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                            | application/json",
        "*/*                                         | application/json",
        "application/json                            | application/json",
        "application/ld+json                         | application/ld+json",
        "application/json;q=0.5, application/ld+json | application/ld+json",
        "application/geo+json                        | application/geo+json",
        "text/html, application/geo+json;q=0.1       | application/geo+json",
        "application/json;q=0, application/*         | application/ld+json"
      })
  void the_media_type_is_the_one_that_is_liked_best(@Nullable String accept, String type) {
    var request = hub.as(null).queryParam("type", "Streetlight");
    var answer = (accept == null ? request : request.header("Accept", accept)).get(Hub.ENTITIES);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith(type);
    assertThat(answer.header("Link"))
        .contains("/ngsi-ld/v1/context.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"");
  }

  @Test
  void what_is_accepted_nowhere_is_said() {
    var answer = hub.as(null).accept("text/csv").queryParam("type", "Streetlight");

    assertThat(answer.get(Hub.ENTITIES).statusCode()).isEqualTo(406);
    assertThat(hub.as(null).accept("application/geo+json").get("/ngsi-ld/v1/types").statusCode())
        .isEqualTo(406);
  }

  private Response one(String form, String type) {
    var lamp = "urn:ngsi-ld:Streetlight:" + hub.stored(BELLEVILLE, "LIGHT_POINT").getFirst();
    return hub.as("sami")
        .accept(type)
        .queryParam("options", form)
        .queryParam("attrs", "location,powerRating,streetPoleNum,dateServiceStarted")
        .get(Hub.ENTITIES + "/" + lamp);
  }

  @Test
  void an_entity_is_written_in_the_form_that_is_asked_for() {
    var normalized = one("normalized", "application/ld+json").jsonPath();
    var keyValues = one("keyValues", "application/json").jsonPath();
    var concise = one("concise", "application/json").jsonPath();
    var feature = one("keyValues", "application/geo+json").jsonPath();

    assertThat(normalized.getString("powerRating.type")).isEqualTo("Property");
    assertThat(normalized.getString("location.type")).isEqualTo("GeoProperty");
    assertThat(normalized.getString("dateServiceStarted.value.'@type'")).isEqualTo("Date");
    assertThat(normalized.getList("'@context'"))
        .containsExactly(
            "https://raw.githubusercontent.com/smart-data-models/dataModel.Streetlighting/master/context.jsonld",
            "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.6.jsonld");
    assertThat(keyValues.<Object>get("powerRating")).isEqualTo(normalized.get("powerRating.value"));
    assertThat(keyValues.getString("location.type")).isEqualTo("Point");
    assertThat(keyValues.<Object>get("'@context'")).isNull();
    assertThat(concise.<Object>get("powerRating")).isEqualTo(keyValues.get("powerRating"));
    assertThat(feature.getString("type")).isEqualTo("Feature");
    assertThat(feature.getString("properties.type")).isEqualTo("Streetlight");
    assertThat(feature.getList("geometry.coordinates"))
        .isEqualTo(keyValues.getList("location.coordinates"));
    assertThat(keyValues.getMap("$").keySet())
        .isSubsetOf("id", "type", "location", "powerRating", "streetPoleNum", "dateServiceStarted");
  }

  @Test
  void a_list_as_geojson_is_a_collection_of_features() {
    var json =
        hub.as(null)
            .accept("application/geo+json")
            .queryParam("type", "Streetlight")
            .get(Hub.ENTITIES)
            .jsonPath();

    assertThat(json.getString("type")).isEqualTo("FeatureCollection");
    assertThat(json.getList("features.geometry.type")).isNotEmpty().containsOnly("Point");
  }

  @Test
  void types_go_by_their_names_or_their_addresses_and_their_names_have_meanings() {
    var uri = "https://smartdatamodels.org/dataModel.Streetlighting/Streetlight";
    var context = hub.as(null).get("/ngsi-ld/v1/context.jsonld");

    assertThat(ids(hub.asks(null, "type", uri)))
        .isNotEmpty()
        .isEqualTo(ids(hub.asks(null, "type", "Streetlight")));
    assertThat(context.contentType()).startsWith("application/ld+json");
    assertThat(context.jsonPath().getString("'@context'[0].Streetlight.'@id'")).isEqualTo(uri);
    assertThat(ids(hub.asks(null, "type", "Unheard"))).isEmpty();
  }
}
