package fr.vigie.open311;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What GeoReport shows, held against the fields that its specification lists.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Open311ReadTest {

  private static final Set<String> REQUEST =
      Set.of(
          "service_request_id",
          "status",
          "status_notes",
          "service_name",
          "service_code",
          "description",
          "agency_responsible",
          "service_notice",
          "requested_datetime",
          "updated_datetime",
          "expected_datetime",
          "address",
          "address_id",
          "zipcode",
          "lat",
          "long",
          "media_url");
  private static final Set<String> SERVICE =
      Set.of(
          "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
  private static final Set<String> ATTRIBUTE =
      Set.of(
          "variable",
          "code",
          "datatype",
          "required",
          "datatype_description",
          "order",
          "description",
          "values");
  private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

  private final TestBackend backend = TestBackend.shared();
  private final Partner partner = new Partner(backend);

  @Test
  void discovery_says_where_and_in_which_forms_georeport_is_spoken() {
    var json = partner.get("/discovery.json", Map.of()).jsonPath();

    assertThat(json.getMap("").keySet())
        .isEqualTo(Set.of("changeset", "contact", "key_service", "endpoints"));
    assertThat(json.getMap("endpoints[0]").keySet())
        .isEqualTo(Set.of("specification", "url", "changeset", "type", "formats"));
    assertThat(json.getString("endpoints[0].url"))
        .isEqualTo("http://127.0.0.1:" + backend.port() + "/open311/v2");
    assertThat(json.getList("endpoints[0].formats"))
        .containsExactly("application/json", "text/xml");
    var xml = partner.get("/discovery.xml", Map.of()).xmlPath();
    assertThat(xml.getString("discovery.endpoints.endpoint.specification"))
        .isEqualTo("http://wiki.open311.org/GeoReport_v2");
  }

  @Test
  void services_have_the_fields_of_the_specification_in_both_forms() {
    var json = partner.ofBelleville("/services.json").jsonPath();
    var xml = partner.ofBelleville("/services.xml").xmlPath();

    assertThat(json.<Map<String, ?>>getList(""))
        .hasSizeGreaterThan(10)
        .allSatisfy(service -> {
          assertThat(service.keySet()).isEqualTo(SERVICE);
          assertThat(service.get("metadata")).isInstanceOf(Boolean.class);
          assertThat(service.get("type")).isEqualTo("realtime");
        });
    assertThat(xml.getList("services.service.service_code"))
        .isEqualTo(json.getList("service_code"));
    assertThat(xml.getList("services.service.service_name"))
        .isEqualTo(json.getList("service_name"));
  }

  @Test
  void a_definition_asks_the_questions_of_the_category() {
    var json = partner.ofBelleville("/services/lamp-out.json").jsonPath();

    assertThat(json.getString("service_code")).isEqualTo("lamp-out");
    assertThat(json.<Map<String, ?>>getList("attributes"))
        .isNotEmpty()
        .allSatisfy(attribute -> {
          assertThat(attribute.keySet()).isEqualTo(ATTRIBUTE);
          assertThat(attribute.get("datatype"))
              .isIn("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist");
        });
    assertThat(json.getString("attributes[0].code")).isEqualTo("extent");
    assertThat(json.getString("attributes[0].datatype")).isEqualTo("singlevaluelist");
    assertThat(json.getBoolean("attributes[0].required")).isTrue();
    assertThat(json.getInt("attributes[0].order")).isEqualTo(1);
    assertThat(json.getList("attributes[0].values.key"))
        .containsExactly("one", "several", "street");
    var xml = partner.ofBelleville("/services/lamp-out.xml").xmlPath();
    assertThat(xml.getList("service_definition.attributes.attribute[0].values.value.key"))
        .containsExactly("one", "several", "street");
    assertThat(
            partner
                .ofBelleville("/services/lamp-damaged.json")
                .jsonPath()
                .getList("attributes.find { it.code == 'danger' }.values.key"))
        .containsExactly("true", "false");
    assertThat(
            partner
                .ofBelleville("/services/pothole.json")
                .jsonPath()
                .getList("attributes.datatype"))
        .contains("number");
  }

  @Test
  void requests_have_the_fields_of_the_specification_in_both_forms() {
    var json = partner.ofBelleville("/requests.json").jsonPath();
    var xml = partner.ofBelleville("/requests.xml").xmlPath();

    assertThat(json.<Map<String, ?>>getList(""))
        .isNotEmpty()
        .allSatisfy(request -> {
          assertThat(request.keySet()).isEqualTo(REQUEST);
          assertThat(request.get("status")).isIn("open", "closed");
          assertThat((String) request.get("requested_datetime")).matches(DATE);
          assertThat((String) request.get("updated_datetime")).matches(DATE);
          assertThat((String) request.get("expected_datetime")).matches(DATE);
          assertThat(request.get("lat")).isInstanceOf(Number.class);
        });
    assertThat(xml.getList("service_requests.request.service_request_id"))
        .isEqualTo(json.getList("service_request_id"));
    assertThat(xml.getString("service_requests.request[0].children()*.name()"))
        .contains("service_request_id", "long", "media_url");
  }

  @Test
  void those_of_the_last_90_days_are_shown_unless_others_are_asked_for() {
    var now = Instant.now();
    var all =
        partner.ofBelleville("/requests.json").jsonPath().<String>getList("requested_datetime");

    assertThat(all)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .allSatisfy(
            at -> assertThat(Instant.parse(at)).isAfter(now.minusSeconds(90L * 86_400 + 60)));
    var older =
        Map.of("start_date", "2026-01-01T00:00:00+01:00", "end_date", "2026-03-31T00:00:00Z");
    assertThat(requested(older))
        .allSatisfy(at -> assertThat(at).isBetween("2025-12-31T23:00:00Z", "2026-03-31T00:00:00Z"));
    assertThat(requested(Map.of("end_date", "2026-03-31T00:00:00Z")))
        .allSatisfy(at -> assertThat(at).isLessThanOrEqualTo("2026-03-31T00:00:00Z"));
  }

  private List<String> requested(Map<String, String> more) {
    return asked(more).getList("requested_datetime");
  }

  private JsonPath asked(Map<String, String> more) {
    var parameters = new HashMap<String, String>(more);
    parameters.put("jurisdiction_id", Partner.BELLEVILLE);
    var answer = partner.get("/requests.json", parameters);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  @Test
  void those_of_a_service_a_status_a_place_or_of_named_ids_can_be_asked_for() {
    var all = asked(Map.of());
    var open = asked(Map.of("status", "open"));
    var closed = asked(Map.of("status", "closed"));
    assertThat(new HashSet<>(open.<String>getList("status"))).isSubsetOf("open");
    assertThat(new HashSet<>(closed.<String>getList("status"))).isSubsetOf("closed");
    assertThat(open.getList("").size() + closed.getList("").size())
        .isEqualTo(all.getList("").size());
    assertThat(asked(Map.of("status", "open,closed")).getList("")).hasSameSizeAs(all.getList(""));
    var code = all.getString("[0].service_code");
    assertThat(asked(Map.of("service_code", code)).<String>getList("service_code"))
        .isNotEmpty()
        .containsOnly(code);
    assertThat(asked(Map.of("service_code", "none")).getList("")).isEmpty();
    var first = all.getString("[0].service_request_id");
    var ids = Map.of("service_request_id", first + ", rep_none", "status", "none at all");
    assertThat(asked(ids).<String>getList("service_request_id")).containsExactly(first);
    var near =
        Map.of("lat", all.getString("[0].lat"), "long", all.getString("[0].long"), "radius", "5");
    assertThat(asked(near).<String>getList("service_request_id")).contains(first);
    assertThat(asked(near).getList("")).hasSizeLessThan(all.getList("").size());
  }

  @Test
  void a_commune_is_a_jurisdiction_too() {
    var commune = partner.get("/requests.json", Map.of("jurisdiction_id", "88383")).jsonPath();
    var whole =
        partner.get("/requests.json", Map.of("jurisdiction_id", "ter_200068377")).jsonPath();

    assertThat(new HashSet<>(commune.<String>getList("address"))).containsExactly("Remiremont");
    assertThat(whole.<String>getList("service_request_id"))
        .containsAll(commune.<String>getList("service_request_id"));
    assertThat(whole.getList("")).hasSizeGreaterThan(commune.getList("").size());
  }

  @Test
  void nobody_is_shown_who_filed_a_report_and_what_is_private_or_held_is_not_shown() {
    var id =
        partner
            .posts(Partner.pothole(partner.key(Partner.BELLEVILLE, 60)))
            .jsonPath()
            .getString("[0].service_request_id");
    var secrets =
        new Document("reporter", "SENTINEL-REPORTER")
            .append("note", "SENTINEL-NOTE")
            .append("fingerprint", "SENTINEL-FINGERPRINT")
            .append(
                "answers",
                List.of(
                    new Document("question", "q")
                        .append("label", "l")
                        .append("value", "SENTINEL-ANSWER")))
            .append(
                "moderation", new Document("isHeld", true).append("publicNote", "SENTINEL-HELD"));
    set(id, secrets);
    for (var path : List.of("/requests.json", "/requests.xml", "/requests/" + id + ".json")) {
      assertThat(partner.ofBelleville(path).asString()).contains(id).doesNotContain("SENTINEL");
    }
    set(
        id,
        new Document(
            "moderation", new Document("isHeld", false).append("publicNote", "Vu <b> & lu ]]>")));
    assertThat(
            partner
                .ofBelleville("/requests/" + id + ".json")
                .jsonPath()
                .getString("[0].description"))
        .isEqualTo("Vu <b> & lu ]]>");
    assertThat(
            partner
                .ofBelleville("/requests/" + id + ".xml")
                .xmlPath()
                .getString("service_requests.request.description"))
        .isEqualTo("Vu <b> & lu ]]>");
    set(id, new Document("handling.isPrivate", true));
    partner.ofBelleville("/requests/" + id + ".json").then().statusCode(404);
    partner.ofBelleville("/tokens/" + id + ".json").then().statusCode(404);
    assertThat(partner.ofBelleville("/requests.json").asString()).doesNotContain(id);
  }

  private void set(String id, Document fields) {
    TestMongo.mongo()
        .client()
        .getDatabase(backend.database())
        .getCollection("reports")
        .updateOne(new Document("_id", id), new Document("$set", fields));
  }
}
