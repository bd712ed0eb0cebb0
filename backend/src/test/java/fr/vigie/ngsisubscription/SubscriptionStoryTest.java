package fr.vigie.ngsisubscription;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.intake.Sending;
import fr.vigie.mongo.Eventually;
import fr.vigie.webhook.PartnerServer;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// From a sensor in a container to another region's hub, through the running backend.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionStoryTest {

  private static final Duration SOON = Duration.ofSeconds(120);

  private final Marc marc = new Marc();

  private static String device() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static Map<String, ?> watch(String type, String id, String attribute) {
    return Map.of(
        "entities",
        List.of(Map.of("type", type, "id", "urn:ngsi-ld:" + type + ":" + id)),
        "watchedAttributes",
        List.of(attribute));
  }

  private static void send(Sending source, String type, String device, String attribute) {
    var body =
        """
        [{"id": "urn:ngsi-ld:%s:%s", "type": "%s", %s}]
        """
            .formatted(type, device, type, attribute);
    assertThat(source.json("ngsi-ld", body).jsonPath().getInt("accepted")).isEqualTo(1);
  }

  private static String said(String name, String value) {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return "\"%s\": {\"type\": \"Property\", \"value\": %s, \"observedAt\": \"%s\"}"
        .formatted(name, value, now);
  }

  /// A status that it has not, whatever other tests have made of it.
  private String other(String container) {
    return marc.status(container).equals("LID_OPEN") ? "\"dropped\"" : "\"lidOpen\"";
  }

  private static void heard(PartnerServer hub, int notifications) {
    Eventually.within(SOON, () -> hub.heard().size() >= notifications);
  }

  private static JsonPath last(PartnerServer hub) {
    return JsonPath.from(hub.heard().getLast().body());
  }

  @Test
  void a_level_that_a_sensor_measures_is_told_to_the_hub_that_watches_levels_and_to_no_other() {
    var container = marc.ids("WASTE_CONTAINER").getLast();
    var device = device();
    var source = new Sending(marc.backend(), "NGSI_LD");
    source.connect("urn:ngsi-ld:WasteContainer:" + device, container, null);
    try (var levels = PartnerServer.saying(PartnerServer.NO_CONTENT);
        var states = PartnerServer.saying(PartnerServer.NO_CONTENT)) {
      var ofLevels =
          marc.subscribes(levels.url(), watch("WasteContainer", container, "fillingLevel"));
      var ofStates = marc.subscribes(states.url(), watch("WasteContainer", container, "status"));

      send(source, "WasteContainer", device, said("fillingLevel", "0.63"));
      heard(levels, 1);
      assertThat(last(levels).getString("data[0].id"))
          .isEqualTo("urn:ngsi-ld:WasteContainer:" + container);
      assertThat(last(levels).getDouble("data[0].fillingLevel.value")).isEqualTo(0.63);
      assertThat(last(levels).getString("type")).isEqualTo("Notification");
      assertThat(levels.heard().getLast().headers().get("link"))
          .contains("/ngsi-ld/v1/context.jsonld>");

      send(source, "WasteContainer", device, said("status", other(container)));
      heard(states, 1);
      assertThat(states.heard()).hasSize(1);
      assertThat(levels.heard()).hasSize(1);
      var shown = marc.as("marc").get(ofLevels).jsonPath();
      assertThat(shown.getInt("notification.timesSent")).isEqualTo(1);
      assertThat(shown.getString("notification.lastSuccess")).isNotNull();
      assertThat(shown.getString("status")).isEqualTo("active");
      marc.as("marc").delete(ofLevels);
      marc.as("marc").delete(ofStates);
    }
  }

  @Test
  void a_lamp_that_fails_is_told_to_a_hub_that_was_down_when_it_did() {
    var lamp = marc.ids("LIGHT_POINT").getLast();
    var device = device();
    var source = new Sending(marc.backend(), "NGSI_LD");
    source.connect("urn:ngsi-ld:Streetlight:" + device, lamp, null);
    try (var hub = PartnerServer.saying("HTTP/1.1 503 Busy\r\nRetry-After: 1\r\n\r\n")) {
      var asked = watch("Streetlight", lamp, "status");
      var subscription = marc.subscribes(hub.url(), asked);

      send(source, "Streetlight", device, said("status", "\"brokenLantern\""));
      heard(hub, 1);
      hub.behave(PartnerServer.says(PartnerServer.NO_CONTENT));
      Eventually.within(
          SOON,
          () -> marc.as("marc").get(subscription).jsonPath().getInt("notification.timesSent") == 1);

      assertThat(last(hub).getString("data[0].status.value")).isEqualTo("brokenLantern");
      marc.as("marc").delete(subscription);
    }
  }
}
