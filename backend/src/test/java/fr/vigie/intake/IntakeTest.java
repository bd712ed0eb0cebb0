package fr.vigie.intake;

import static fr.vigie.intake.Sending.BELLEVILLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Each standard's shape, sent to a backend as its systems send it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeTest {

  private static final TestBackend BACKEND = TestBackend.shared();
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private static Response is(Response answer, int accepted, int repeated, int quarantined) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    var json = answer.jsonPath();
    assertThat(json.getInt("accepted")).as(answer.asString()).isEqualTo(accepted);
    assertThat(json.getInt("repeated")).as(answer.asString()).isEqualTo(repeated);
    assertThat(json.getInt("quarantined")).as(answer.asString()).isEqualTo(quarantined);
    return answer;
  }

  private static String up(String device, Instant at, String more) {
    return """
    {"deduplicationId": "3ac7e3c4-4401-4b8d-9386-a5c902f9202d", "time": "%s",
     "deviceInfo": {"devEui": "%s", "deviceName": "sonde"}, "fPort": 1, %s}
    """
        .formatted(at.toString().replace("Z", ".775023242+00:00"), device, more);
  }

  @Test
  void chirpstack_events_are_decoded_by_the_profile_and_kept_once() {
    var source = new Sending(BACKEND, "CHIRPSTACK");
    source.connect("0101010101010101", source.asset(0), source.profile());
    var up = up("0101010101010101", NOW, "\"object\": {\"t\": 19.5, \"battery\": 50, \"odd\": 1}");

    var first = is(source.json("chirpstack?event=up", up), 2, 0, 0);
    assertThat(first.jsonPath().getList("ignored")).containsExactly("0: odd");
    is(source.json("chirpstack?event=up", up), 0, 2, 0);
    var status = up("0101010101010101", NOW.plusSeconds(1), "\"batteryLevel\": 88.3");
    is(source.json("chirpstack?event=status", status), 1, 0, 0);
    for (var without : List.of("batteryLevelUnavailable", "externalPowerSource")) {
      var none =
          up("0101010101010101", NOW, "\"batteryLevel\": 0, \"%s\": true".formatted(without));
      is(source.json("chirpstack?event=status", none), 0, 0, 0);
    }
    var join = is(source.json("chirpstack?event=join", up), 0, 0, 0);
    assertThat(join.jsonPath().getList("ignored")).containsExactly("0: event join");
  }

  @Test
  void what_chirpstack_sends_of_unknown_devices_or_in_no_form_is_named() {
    var source = new Sending(BACKEND, "CHIRPSTACK");
    source.connect("0202020202020202", source.asset(0), source.profile());

    var unknown = up("0909090909090909", NOW, "\"object\": {\"t\": 1}");
    reason(source.json("chirpstack?event=up", unknown), "UNKNOWN_DEVICE");
    var text = up("0202020202020202", NOW, "\"object\": {\"t\": \"warm\"}");
    reason(source.json("chirpstack?event=up", text), "UNDECODABLE");
    reason(source.json("chirpstack?event=up", "{\"wrong\": 1}"), "UNDECODABLE");
    var hot = up("0202020202020202", NOW, "\"object\": {\"t\": 1e308}");
    reason(source.json("chirpstack?event=up", hot), "OUT_OF_RANGE");
    var old = up("0202020202020202", Instant.EPOCH, "\"object\": {\"t\": 1}");
    reason(source.json("chirpstack?event=up", old), "TOO_OLD");
    var future =
        up("0202020202020202", Instant.parse("2099-01-01T00:00:00Z"), "\"object\": {\"t\": 1}");
    reason(source.json("chirpstack?event=up", future), "EARLY");
    assertThat(source.json("chirpstack?event=up", "{\"cut").statusCode()).isEqualTo(400);
    assertThat(counted(source.id)).isEqualTo(6);
  }

  private static void reason(Response answer, String reason) {
    is(answer, 0, 0, 1);
    assertThat(answer.jsonPath().getString("items[0].reason")).isEqualTo(reason);
  }

  private static int counted(String source) {
    var query =
        "query($t: ID!) { quarantineCounts(territoryId: $t) { source { id } count }"
            + " quarantine(territoryId: $t) { edges { node { payload arrivedAt } } } }";
    var counts = BACKEND.asks("marc", query, Map.of("t", BELLEVILLE)).jsonPath();
    return counts.getInt(
        "data.quarantineCounts.findAll { it.source.id == '" + source + "' }.sum { it.count }");
  }

  @Test
  void the_things_stack_is_kept_once_though_each_attempt_has_another_instant() {
    var source = new Sending(BACKEND, "THE_THINGS_STACK");
    source.connect("AC1F09FFFE000001", source.asset(1), source.profile());
    var body =
        """
        {"end_device_ids": {"device_id": "sonde-1", "dev_eui": "AC1F09FFFE000001"},
         "correlation_ids": ["as:up:01"], "received_at": "%s",
         "uplink_message": {"f_port": 2, "frm_payload": "qg==", "received_at": "%s",
           "decoded_payload": {"t": 20, "battery": 70}}}
        """;

    is(source.json("tts", body.formatted(NOW.plusSeconds(1), NOW)), 2, 0, 0);
    is(source.json("tts", body.formatted(NOW.plusSeconds(9), NOW)), 0, 2, 0);
    var joined = "{\"end_device_ids\": {\"device_id\": \"sonde-1\"}, \"join_accept\": {}}";
    is(source.json("tts", joined), 0, 0, 0);
  }

  @Test
  void ngsi_ld_notifications_are_read_normalized_and_by_key_and_value() {
    var source = new Sending(BACKEND, "NGSI_LD");
    source.connect("urn:ngsi-ld:WasteContainer:a", source.asset(2), null);
    source.connect("urn:ngsi-ld:Device:noise", source.asset(3), null);
    var body =
        """
        {"id": "urn:ngsi-ld:Notification:1", "type": "Notification", "notifiedAt": "%1$s", "data": [
          {"id": "urn:ngsi-ld:WasteContainer:a", "type": "WasteContainer",
           "fillingLevel": {"type": "Property", "value": 63, "unitCode": "P1", "observedAt": "%1$s"},
           "cargoWeight": {"type": "Property", "value": 163}},
          {"id": "noise-1", "type": "NoiseLevelObserved", "refDevice": "urn:ngsi-ld:Device:noise",
           "LAeq": 67.8, "LAmax": 94.5, "dateObservedTo": "%1$s"},
          {"id": "x", "type": "Unicorn", "length": 1}, 7]}
        """
            .formatted(NOW);

    var answer = is(source.json("ngsi-ld", body), 3, 0, 2);
    assertThat(answer.jsonPath().getList("ignored")).containsExactly("0: cargoWeight");
    is(source.json("ngsi-ld", body), 0, 3, 2);
  }

  @Test
  void a_lamp_says_how_it_is_in_the_words_of_its_standard() {
    var source = new Sending(BACKEND, "NGSI_LD");
    var lamp = source.asset(7);
    source.connect("urn:ngsi-ld:Streetlight:7", lamp, null);
    var body =
        """
        [{"id": "urn:ngsi-ld:Streetlight:7", "type": "Streetlight", "powerState": "off",
          "status": {"type": "Property", "value": "%s", "observedAt": "%s"}}]
        """;

    is(source.json("ngsi-ld", body.formatted("brokenLantern", NOW)), 1, 0, 0);
    assertThat(condition(lamp)).isEqualTo("BROKEN_LANTERN []");
    is(source.json("ngsi-ld", body.formatted("ok", NOW.minusSeconds(60))), 0, 1, 0);
    is(source.json("ngsi-ld", body.formatted("dancing", NOW)), 0, 0, 1);
    assertThat(condition(lamp)).isEqualTo("BROKEN_LANTERN []");
    is(source.json("ngsi-ld", body.formatted("ok", NOW.plusSeconds(60))), 1, 0, 0);
    assertThat(condition(lamp)).isEqualTo("OK []");
  }

  @Test
  void what_lighting_tells_is_noted_on_the_lamp_until_it_ends() {
    var source = new Sending(BACKEND, "TALQ");
    var lamp = source.asset(8);
    source.connect("lamp-8", lamp, null);
    var body = "[{\"address\": \"lamp-8\", \"event\": \"%s\", \"at\": \"%s\", \"isActive\": %s}]";

    is(source.json("talq", body.formatted("lampFailure", NOW, true)), 1, 0, 0);
    assertThat(condition(lamp)).endsWith("[LAMP_FAILURE]");
    is(source.json("talq", body.formatted("lampFailure", NOW.plusSeconds(60), false)), 1, 0, 0);
    is(source.json("talq", body.formatted("lampFailure", NOW, true)), 0, 1, 0);
    assertThat(condition(lamp)).endsWith("[]");
  }

  private static String condition(String lamp) {
    var found =
        BACKEND
            .asks(
                "marc",
                "query($id: ID!) { asset(id: $id) { status faultCodes } }",
                Map.of("id", lamp))
            .jsonPath();
    return found.getString("data.asset.status") + " " + found.getList("data.asset.faultCodes");
  }

  @Test
  void lighting_tells_what_happens_in_talqs_words() {
    var source = new Sending(BACKEND, "TALQ");
    source.connect("lamp-1", source.asset(4), null);
    var body =
        """
        [{"address": "lamp-1", "event": "lampFailure", "at": "%1$s"},
         {"address": "lamp-1", "event": "lampFailure", "at": "%2$s", "isActive": false},
         {"address": "lamp-1", "event": "lampFailure", "at": "%2$s", "isActive": "false"},
         {"address": "lamp-1", "event": "lampDance", "at": "%1$s"},
         {"address": "lamp-1", "attribute": "activePower", "value": 65, "at": "%1$s"}]
        """
            .formatted(NOW, NOW.plusSeconds(60));

    is(source.json("talq", body), 3, 0, 2);
    is(source.json("talq", body), 0, 3, 2);
  }

  @Test
  void a_csv_is_read_with_semicolons_and_decimal_commas() {
    var source = new Sending(BACKEND, "BATCH");
    source.connect("meter", source.asset(5), null);
    var csv =
        """
        \uFEFFdevice;metric;at;value;unit
        meter;activePower;%1$s;1200,5;W
        meter;activePower;%1$s;1,2005;kW
        meter;activeEnergy;%1$s;NaN;
        meter;"broken;%1$s;1;
        meter;happiness;%1$s;1;
        meter;voltage;not a date;1;
        """
            .formatted(NOW);

    var answer = is(source.send("batch", "text/csv; charset=UTF-8", csv), 1, 1, 4);
    assertThat(answer.jsonPath().getList("items.reason", String.class))
        .containsExactly(
            null, null, "OUT_OF_RANGE", "UNDECODABLE", "UNKNOWN_METRIC", "UNDECODABLE");
  }

  @Test
  void a_cut_off_batch_keeps_what_came_before_and_says_so() {
    var source = new Sending(BACKEND, "BATCH");
    source.connect("meter", source.asset(6), null);
    var one = "{\"device\": \"meter\", \"metric\": \"voltage\", \"at\": \"%s\", \"value\": 230}";

    var answer = source.json("batch", "[" + one.formatted(NOW) + ", {\"device\": \"me");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getInt("accepted")).isEqualTo(1);
    assertThat(answer.jsonPath().getString("broken")).isNotBlank();
    is(source.json("batch", "[" + one.formatted(NOW) + "]"), 0, 1, 0);
  }

  @Test
  void numbers_and_nesting_beyond_all_bounds_end_a_body_and_no_more() {
    var source = new Sending(BACKEND, "BATCH");
    source.connect("cpt-9", source.asset(5), null);
    var good =
        "{\"device\": \"cpt-9\", \"metric\": \"temperature\", \"at\": \"%s\", \"value\": 21}";
    var deep = "[".repeat(1_200) + "]".repeat(1_200);
    for (var value : List.of("1e9999999999", "1".repeat(1_200), deep)) {
      var items = "[" + good.formatted(NOW) + ", {\"value\": " + value + "}]";
      var answer = source.json("batch", items);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
      assertThat(answer.jsonPath().getInt("accepted") + answer.jsonPath().getInt("repeated"))
          .isEqualTo(1);
      var events = new Sending(BACKEND, "CHIRPSTACK");
      assertThat(events.json("chirpstack?event=up", "{\"fPort\": " + value + "}").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void a_key_is_rotated_without_a_moment_when_none_lets_in() {
    var source = new Sending(BACKEND, "BATCH");
    var rotate = Map.of("sourceId", source.id);
    var second = source.done("rotateSourceKey", rotate, "key").jsonPath().getString("data.act.key");

    assertThat(source.send("batch", "application/json", "[]", source.key).statusCode())
        .isEqualTo(200);
    assertThat(source.send("batch", "application/json", "[]", second).statusCode()).isEqualTo(200);
    assertThat(source.done("rotateSourceKey", rotate, "key").asString())
        .contains("SourceKeysProblem");
    var first = source.key.substring(4, source.key.indexOf('.'));
    source.done("revokeSourceKey", Map.of("sourceId", source.id, "keyId", first), "source { id }");
    assertThat(source.send("batch", "application/json", "[]", second).statusCode()).isEqualTo(200);
    assertThat(source.done("rotateSourceKey", rotate, "key").asString()).contains("vgs_");
  }

  @Test
  void who_has_no_key_of_the_source_is_not_let_in() {
    var source = new Sending(BACKEND, "BATCH");
    var other = new Sending(BACKEND, "BATCH");

    assertThat(source.send("batch", "application/json", "[]", other.key).statusCode())
        .isEqualTo(401);
    assertThat(source.send("batch", "application/json", "[]", "vgs_x.y").statusCode())
        .isEqualTo(401);
    assertThat(source.send("tts", "application/json", "{}", source.key).statusCode())
        .isEqualTo(401);
    assertThat(source.send("batch", "application/json", "[]", "").statusCode()).isEqualTo(401);
  }
}
