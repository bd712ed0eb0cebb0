package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was taken over as an entity is handed out as the same entity.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NgsiLdRoundTripTest {

  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[5.38073,49.174359]}";

  private final TestBackend backend = TestBackend.shared();

  private JsonPath entity(String type, String labelled, String label) {
    var answer =
        RestAssured.given()
            .baseUri("http://127.0.0.1")
            .port(backend.port())
            .header("Authorization", "Bearer " + backend.token("marc"))
            .queryParam("type", type)
            .queryParam("q", labelled + "==\"" + label + "\"")
            .queryParam("options", "keyValues")
            .get("/ngsi-ld/v1/entities");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Streetlight | streetPoleNum | ,'status':'defectiveLamp','lanternHeight':10.5"
            + ",'powerRating':72.5,'dateServiceStarted':'2020-05-01'",
        "StreetlightControlCabinet | name | ,'maximumPowerAvailable':12,'manufacturerName':'Agie'"
            + ",'modelName':'A1','features':['astronomicalClock']",
        "StreetlightGroup | circuitId |",
        "WasteContainer | binId | ,'binCapacity':43,'binFullnessThreshold':29"
            + ",'storedWasteKind':['glass'],'category':['underground'],'status':'lidOpen'",
        "WasteContainerIsle | name | ,'features':['underground']",
        "OffStreetParking | name | ,'totalSpotNumber':414,'status':['open'],'chargeType':['free']"
            + ",'openingHours':'24/7','provider':'Verdun'",
        "ParkingSpot | name | ,'status':'free','category':['forDisabled']",
        "BikeHireDockingStation | stationName | ,'status':'working','totalSlotNumber':100",
        "EVChargingStation | name | ,'status':'working','operator':'Fuclem','chargeType':['free']"
      })
  void an_entity_keeps_what_it_says(String type, String labelled, @Nullable String more) {
    var label = "RT " + type;
    var said = more == null ? "" : more.replace('\'', '"');
    var json =
        "{\"id\":\"urn:ngsi-ld:%s:RT\",\"type\":\"%s\",\"location\":%s,\"%s\":\"%s\"%s}"
            .formatted(type, type, POINT, labelled, label, said);
    assertThat(AssetFile.counts(AssetFile.of(backend, "ngsi-ld").told(json)))
        .isEqualTo("1 1 0 0 0");

    var found = entity(type, labelled, label);

    assertThat(found.getList("$")).isNotEmpty();
    JsonPath.from(json)
        .<String, Object>getMap("$")
        .forEach((name, value) -> {
          if (!name.equals("id")) {
            assertThat(found.getMap("[0]").get(name)).as(name).satisfies(v -> same(v, value));
          }
        });
  }

  private static void same(Object found, Object said) {
    if (said instanceof Number number) {
      assertThat(((Number) found).doubleValue()).isEqualTo(number.doubleValue());
    } else if (said instanceof Map<?, ?> map && map.containsKey("coordinates")) {
      assertThat(((Map<?, ?>) found).get("coordinates")).isEqualTo(map.get("coordinates"));
    } else {
      assertThat(found).isEqualTo(said);
    }
  }

  @Test
  void what_stands_below_what_is_kept() {
    var file = AssetFile.of(backend, "ngsi-ld");
    file.told(
        lit("Streetlight", "RTL1", "\"streetPoleNum\":\"RTL1\",\"refStreetlightGroup\":\"RTG1\"")
            + lit("StreetlightGroup", "RTG1", "\"circuitId\":\"RTG1\""));

    var group = entity("StreetlightGroup", "circuitId", "RTG1").getString("[0].id");
    assertThat(entity("Streetlight", "streetPoleNum", "RTL1").getString("[0].refStreetlightGroup"))
        .isNotNull()
        .isEqualTo(group);
  }

  private static String lit(String type, String id, String more) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"location\":%s,%s}\n".formatted(id, type, POINT, more);
  }
}
