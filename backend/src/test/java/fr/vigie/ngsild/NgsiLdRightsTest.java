package fr.vigie.ngsild;

import static fr.vigie.ngsild.Hub.BELLEVILLE;
import static fr.vigie.ngsild.Hub.ESTERNAY;
import static fr.vigie.ngsild.Hub.VOSGES;
import static fr.vigie.ngsild.Hub.entities;
import static fr.vigie.ngsild.Hub.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who sees what by NGSI-LD: Belleville gives its data away, Esternay does not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NgsiLdRightsTest {

  private static final Set<String> PUBLIC =
      Set.of(
          "id",
          "type",
          "location",
          "address",
          "areaServed",
          "dataProvider",
          "streetPoleNum",
          "status",
          "refStreetlightGroup");

  private final Hub hub = new Hub();

  @BeforeEach
  void open() {
    hub.say(BELLEVILLE, true);
    hub.say(ESTERNAY, false);
    // Its lamps would fill the first page.
    hub.say(VOSGES, false);
  }

  private Set<String> territories(@Nullable String person, String type) {
    return entities(hub.asks(person, "type", type, "limit", "100", "options", "keyValues")).stream()
        .map(entity -> (String) entity.get("dataProvider"))
        .collect(Collectors.toSet());
  }

  @Test
  void nobody_sees_equipment_of_a_territory_that_does_not_give_it_away() {
    var lamp = lamp(ESTERNAY);

    assertThat(territories(null, "Streetlight")).contains(BELLEVILLE).doesNotContain(ESTERNAY);
    assertThat(territories("sami", "Streetlight")).doesNotContain(ESTERNAY);
    for (var person : new String[] {null, "camille", "sami"}) {
      assertThat(hub.as(person).get(Hub.ENTITIES + "/" + lamp).statusCode()).isEqualTo(404);
      assertThat(ids(hub.asks(person, "id", lamp))).isEmpty();
      assertThat(ids(hub.asks(person, "type", "Streetlight", "q", named(ESTERNAY)))).isEmpty();
      assertThat(ids(hub.asks(person, "type", "Streetlight", "q", at(lamp)))).isEmpty();
    }
    assertThat(hub.as("hugo").get(Hub.ENTITIES + "/" + lamp).statusCode()).isEqualTo(200);
    assertThat(ids(hub.asks("rita", "type", "Streetlight", "q", named(ESTERNAY)))).isNotEmpty();
  }

  @Test
  void an_unknown_entity_and_a_foreign_one_are_answered_the_same() {
    var foreign = hub.as(null).get(Hub.ENTITIES + "/" + lamp(ESTERNAY));
    var unknown = hub.as(null).get(Hub.ENTITIES + "/urn:ngsi-ld:Streetlight:ast_none");

    assertThat(foreign.asString()).isEqualTo(unknown.asString());
    assertThat(foreign.jsonPath().getString("type"))
        .isEqualTo("https://uri.etsi.org/ngsi-ld/errors/ResourceNotFound");
  }

  @Test
  void when_a_territory_gives_no_more_away_its_equipment_is_gone_at_once() {
    var lamp = lamp(BELLEVILLE);
    assertThat(hub.as(null).get(Hub.ENTITIES + "/" + lamp).statusCode()).isEqualTo(200);

    hub.say(BELLEVILLE, false);

    assertThat(hub.as(null).get(Hub.ENTITIES + "/" + lamp).statusCode()).isEqualTo(404);
    assertThat(hub.as("sami").get(Hub.ENTITIES + "/" + lamp).statusCode()).isEqualTo(200);
    assertThat(territories(null, "Streetlight")).doesNotContain(BELLEVILLE);
  }

  @Test
  void everybody_sees_no_more_of_a_lamp_than_in_the_app() {
    var lamp = lamp(BELLEVILLE);

    assertThat(one(null, lamp).keySet()).isSubsetOf(PUBLIC).contains("streetPoleNum", "location");
    assertThat(one("camille", lamp)).isEqualTo(one(null, lamp));
    assertThat(one("hugo", lamp)).isEqualTo(one(null, lamp));
    assertThat(one("sami", lamp)).containsKeys("powerRating", "dateServiceStarted");
  }

  private Map<String, ?> one(@Nullable String person, String urn) {
    var answer = hub.as(person).queryParam("options", "keyValues").get(Hub.ENTITIES + "/" + urn);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.jsonPath().getMap("$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "powerRating>0",
        "powerRating",
        "dateServiceStarted>1900-01-01",
        "lanternHeight>=0",
        "status.observedAt>1970-01-01"
      })
  void a_filter_tells_nothing_that_is_not_shown(String q) {
    assertThat(ids(hub.asks(null, "type", "Streetlight", "q", q))).isEmpty();
    assertThat(ids(hub.asks(null, "type", "Streetlight", "attrs", "powerRating"))).isEmpty();
    assertThat(hub.asks(null, "type", "Streetlight", "q", q, "count", "true"))
        .satisfies(a -> assertThat(a.header("NGSILD-Results-Count")).isEqualTo("0"));
    // Of his own territory an agent may know it.
    var seen = entities(hub.asks("sami", "type", "Streetlight", "q", q, "options", "keyValues"));
    assertThat(seen)
        .isNotEmpty()
        .allSatisfy(lamp -> assertThat(lamp.get("dataProvider")).isEqualTo(BELLEVILLE));
  }

  @Test
  void which_camera_there_is_and_how_it_does_is_no_entity() {
    var lamp = lamp(BELLEVILLE);
    var camera = asset(lamp).append("_id", "ast_camera").append("externalId", "camera-1");
    hub.collection("assets").insertOne(camera.append("kind", "SAFETY_EQUIPMENT"));
    try {
      for (var type : List.of("Streetlight", "SafetyEquipment", "Device")) {
        var urn = "urn:ngsi-ld:" + type + ":ast_camera";
        assertThat(hub.as("marc").get(Hub.ENTITIES + "/" + urn).statusCode()).isEqualTo(404);
        assertThat(ids(hub.asks("marc", "id", urn + "," + lamp))).containsExactly(lamp);
      }
      assertThat(ids(hub.asks("marc", "type", "SafetyEquipment"))).isEmpty();
    } finally {
      hub.collection("assets").deleteOne(new Document("_id", "ast_camera"));
    }
  }

  @Test
  void an_id_below_another_type_is_no_name() {
    var lamp = lamp(BELLEVILLE).replace("Streetlight", "WasteContainer");

    assertThat(hub.as("marc").get(Hub.ENTITIES + "/" + lamp).statusCode()).isEqualTo(404);
    assertThat(ids(hub.asks("marc", "id", lamp))).isEmpty();
  }

  @Test
  void removed_equipment_is_no_more_handed_out() {
    var lamp = lamp(BELLEVILLE);
    var id = new Document("_id", lamp.substring(lamp.lastIndexOf(':') + 1));
    hub.collection("assets")
        .updateOne(id, new Document("$set", new Document("lifecycle", "REMOVED")));
    try {
      assertThat(hub.as("marc").get(Hub.ENTITIES + "/" + lamp).statusCode()).isEqualTo(404);
      assertThat(ids(hub.asks("sami", "type", "Streetlight", "q", at(lamp)))).isEmpty();
    } finally {
      hub.collection("assets")
          .updateOne(id, new Document("$set", new Document("lifecycle", "INSTALLED")));
    }
  }

  @Test
  void alarms_are_their_staffs_alone() {
    var alarm = alarm();
    hub.collection("alarms").insertOne(alarm);
    try {
      var urn = "urn:ngsi-ld:Alert:" + alarm.getString("_id");
      for (var person : new String[] {null, "camille", "hugo"}) {
        assertThat(hub.as(person).get(Hub.ENTITIES + "/" + urn).statusCode()).isEqualTo(404);
        assertThat(ids(hub.asks(person, "type", "Alert"))).doesNotContain(urn);
        assertThat(ids(hub.asks(person, "id", urn))).isEmpty();
        assertThat(ids(hub.asks(person, "type", "Alert", "q", named(BELLEVILLE)))).isEmpty();
      }
      assertThat(ids(hub.asks("sami", "type", "Alert"))).contains(urn);
      var seen = one("sami", urn);
      assertThat(seen.get("subCategory")).isEqualTo("lampFailure");
      assertThat(seen.get("severity")).isEqualTo("high");
      assertThat(seen.get("alertSource")).isEqualTo(lamp(BELLEVILLE));
      assertThat(ids(hub.asks("sami", "type", "Alert", "q", "severity==high"))).contains(urn);
      assertThat(ids(hub.asks("sami", "type", "Alert", "q", "severity==low"))).doesNotContain(urn);
      assertThat(hub.as(null).get("/ngsi-ld/v1/types").jsonPath().getList("typeList"))
          .contains("Streetlight")
          .doesNotContain("Alert");
      assertThat(hub.as("sami").get("/ngsi-ld/v1/types").jsonPath().getList("typeList"))
          .contains("Alert");
    } finally {
      hub.collection("alarms").deleteOne(new Document("_id", alarm.getString("_id")));
    }
  }

  private Document alarm() {
    var lamp = lamp(BELLEVILLE);
    var id = "alm_0000000000000000000000001";
    return new Document("_id", id)
        .append("asset", lamp.substring(lamp.lastIndexOf(':') + 1))
        .append("kind", "LIGHT_POINT")
        .append("territory", BELLEVILLE)
        .append("domain", "LIGHTING")
        .append("commune", "55043")
        .append("ancestors", List.of())
        .append("type", "lampFailure")
        .append("severity", "MAJOR")
        .append("rank", 1)
        .append("urgency", "2" + id)
        .append("isSuspected", false)
        .append("startedAt", new Date(1_795_946_400_000L))
        .append("occurrences", 1.0)
        .append("lastAt", new Date(1_795_946_400_000L))
        .append("isActive", true)
        .append("isAcknowledged", false)
        .append("isPart", false)
        .append("comments", List.of());
  }

  /// The name of the first lamp of a territory.
  private String lamp(String territory) {
    var lamp =
        hub.collection("assets")
            .find(
                new Document("territory", territory)
                    .append("kind", "LIGHT_POINT")
                    .append("lifecycle", "INSTALLED"))
            .sort(new Document("_id", 1))
            .first();
    assertThat(lamp).isNotNull();
    return "urn:ngsi-ld:Streetlight:" + lamp.getString("_id");
  }

  private static String named(String territory) {
    return "dataProvider==\"" + territory + "\"";
  }

  private Document asset(String urn) {
    var id = urn.substring(urn.lastIndexOf(':') + 1);
    var asset = hub.collection("assets").find(new Document("_id", id)).first();
    assertThat(asset).isNotNull();
    return asset;
  }

  private String at(String urn) {
    return "streetPoleNum==\"" + asset(urn).getString("label") + "\"";
  }
}
