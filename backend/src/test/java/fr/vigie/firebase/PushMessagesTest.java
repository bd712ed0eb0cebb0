package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What each platform is sent, as it comes out of the SDK.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushMessagesTest {

  private static final FcmWorld WORLD = new FcmWorld(Duration.ofSeconds(30));

  @BeforeEach
  void renew() {
    WORLD.renew();
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void an_android_gets_keys_of_words_and_what_takes_anothers_place() {
    WORLD.only("sarah");

    var message = WORLD.fcm.received().getFirst();
    assertThat(message.path()).isEqualTo("/v1/projects/vigie-test/messages:send");
    assertThat(message.authorization()).isEqualTo("Bearer of-the-account");
    assertThat(without(message.message(), "android", "ttl"))
        .isEqualTo(
            json(
                """
                {"token":"of-sarah",
                 "data":{"notificationId":"ntf_e1","kind":"REPORT_RESOLVED","territory":"ter_1",
                   "subject":"rep_1","facts":"{}"},
                 "android":{"collapse_key":"rep_1","priority":"normal",
                   "notification":{"tag":"rep_1","channel_id":"reports","visibility":"private",
                     "title_loc_key":"notification.REPORT_RESOLVED.title",
                     "body_loc_key":"notification.REPORT_RESOLVED.body"}}}
                """));
    var ttl = message.message().getJsonObject("android").getString("ttl");
    assertThat(Integer.parseInt(ttl.replaceAll("[^0-9]", ""))).isBetween(3_500, 3_600);
  }

  @Test
  void an_iphone_is_named_by_its_installation_id_and_may_change_what_it_shows() {
    WORLD.only("ines");

    var message = WORLD.fcm.received().getFirst().message();
    assertThat(message.getString("fid")).isEqualTo("of-ines");
    var apns = message.getJsonObject("apns");
    assertThat(apns.getJsonObject("headers").getString("apns-collapse-id")).isEqualTo("rep_1");
    assertThat(apns.getJsonObject("headers").getString("apns-priority")).isEqualTo("5");
    var aps = apns.getJsonObject("payload").getJsonObject("aps");
    assertThat(aps.getInt("mutable-content")).isOne();
    assertThat(aps.getString("thread-id")).isEqualTo("reports");
    assertThat(aps.getJsonObject("alert").getString("loc-key"))
        .isEqualTo("notification.REPORT_RESOLVED.body");
  }

  @Test
  void a_browser_gets_data_for_its_worker_and_headers_for_its_push_service() {
    WORLD.only("yann");

    var push = WORLD.fcm.received().getFirst().message().getJsonObject("webpush");
    assertThat(push.getJsonObject("headers").getString("Topic")).matches("[A-Za-z0-9_-]{32}");
    assertThat(push.getJsonObject("headers").getString("Urgency")).isEqualTo("normal");
    assertThat(push.getJsonObject("data").getString("tag")).isEqualTo("rep_1");
    assertThat(push).doesNotContainKey("notification");
  }

  @Test
  void a_topic_is_told_on_all_platforms_in_one_message() {
    WORLD.send(List.of(FcmWorld.to("topic:news-55545", Map.of())));

    assertThat(WORLD.fcm.received()).hasSize(1);
    var message = WORLD.fcm.received().getFirst().message();
    assertThat(message.getString("topic")).isEqualTo("news-55545");
    assertThat(message).containsKeys("android", "apns", "webpush");
  }

  private static JsonObject without(JsonObject message, String block, String field) {
    var left = Json.createObjectBuilder(message.getJsonObject(block)).remove(field);
    return Json.createObjectBuilder(message).add(block, left).build();
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
