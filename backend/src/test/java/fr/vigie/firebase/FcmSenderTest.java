package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.firebase.FakeFcm.Reply;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.Sender;
import fr.vigie.pushtarget.PushTarget;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What FCM is sent over the wire by the SDK, and what becomes of each of its answers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FcmSenderTest {

  private static final Instant NOW = Instant.now();
  private static final FakeFcm FCM = FakeFcm.start();
  private static final HeldTargets TARGETS = new HeldTargets();
  private static FirebaseModule firebase;
  private static Sender sender;

  @BeforeAll
  static void start(@TempDir Path folder) {
    firebase = FirebaseModule.on(FCM.settings(folder), Duration.ofSeconds(12));
    sender = firebase.senders(TARGETS, new TestWords(), Clock.systemUTC()).getFirst();
  }

  @BeforeEach
  void accept() {
    FCM.accepts();
    FCM.forget();
    TARGETS.put(target("sarah", Kind.FCM_TOKEN, Platform.ANDROID));
    TARGETS.put(target("ines", Kind.FCM_FID, Platform.IOS));
    TARGETS.put(target("yann", Kind.WEB_PUSH, Platform.WEB));
  }

  @AfterAll
  static void stop() {
    firebase.close();
    FCM.close();
  }

  static Stream<Arguments> answers() {
    var soon = Map.of("Retry-After", "7");
    return Stream.of(
        Arguments.of(
            Reply.error(404, "NOT_FOUND", "UNREGISTERED"), "Refused", "UNREGISTERED", false),
        Arguments.of(
            Reply.error(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH"),
            "Refused",
            "SENDER_ID_MISMATCH",
            false),
        Arguments.of(Reply.invalid("message.token"), "Refused", "INVALID_ARGUMENT", false),
        Arguments.of(Reply.invalid("message.android.ttl"), "Refused", "INVALID_ARGUMENT", true),
        Arguments.of(
            Reply.error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT"),
            "Refused",
            "INVALID_ARGUMENT",
            true),
        Arguments.of(
            Reply.error(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED", soon),
            "Pause",
            "QUOTA_EXCEEDED",
            true),
        Arguments.of(new Reply(429, soon, ""), "Pause", "QUOTA_EXCEEDED", true),
        Arguments.of(Reply.error(500, "INTERNAL", "INTERNAL"), "Later", "INTERNAL", true),
        Arguments.of(
            Reply.error(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR"),
            "Later",
            "THIRD_PARTY_AUTH_ERROR",
            true),
        Arguments.of(
            new Reply(401, Map.of(), "{\"error\":{\"status\":\"UNAUTHENTICATED\"}}"),
            "Later",
            "UNAUTHENTICATED",
            true),
        Arguments.of(Reply.html(404), "Later", "HTTP_404", true),
        Arguments.of(Reply.html(400), "Later", "HTTP_400", true),
        Arguments.of(Reply.html(200), "Later", "HTTP_200", true),
        Arguments.of(new Reply(200, Map.of(), "{}"), "Later", "NOT_UNDERSTOOD", true),
        Arguments.of(
            Reply.error(418, "A_STATE_OF_TOMORROW", "A_CODE_OF_TOMORROW"),
            "Later",
            "NOT_UNDERSTOOD",
            true),
        Arguments.of(Reply.reset(), "Later", "IO", true));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void each_answer_of_FCM_is_understood_for_the_target_it_was_given_for(
      Reply reply, String answer, String code, boolean isKept) {
    FCM.answers(message -> message.target().equals("of-sarah") ? reply : FCM.accepted(message));

    var answers = sender.send(List.of(to("ines", Map.of()), to("sarah", Map.of())));

    assertThat(answers.get(0)).isInstanceOf(Answer.Accepted.class);
    assertThat(answers.get(1).getClass().getSimpleName()).isEqualTo(answer);
    assertThat(answers.get(1).code()).isEqualTo(code);
    assertThat(TARGETS.list(List.of("sarah"))).hasSize(isKept ? 1 : 0);
    assertThat(TARGETS.list(List.of("ines"))).hasSize(1);
  }

  @Test
  void outages_are_told_from_what_is_wrong_with_one_message() {
    FCM.answers(_ -> Reply.error(500, "INTERNAL", "INTERNAL"));
    assertThat(later(only("sarah")).isOutage()).isTrue();
    FCM.answers(_ -> Reply.error(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR"));
    assertThat(later(only("sarah")).isOutage()).isFalse();
  }

  @Test
  void FCM_that_is_overloaded_is_asked_again_by_the_SDK_and_then_left() {
    FCM.answers(_ -> Reply.error(503, "UNAVAILABLE", "UNAVAILABLE", Map.of("Retry-After", "120")));

    var answer = later(only("sarah"));

    assertThat(answer.code()).isEqualTo("UNAVAILABLE");
    assertThat(answer.after()).isEqualTo(Duration.ofSeconds(120));
    assertThat(FCM.received()).as("a pause that is too long for the SDK").hasSize(1);
  }

  @Test
  void a_pause_is_read_in_seconds_and_as_a_date_and_is_a_minute_otherwise() {
    FCM.answers(_ -> new Reply(429, Map.of("Retry-After", "7"), ""));
    assertThat(pause(only("sarah"))).isEqualTo(Duration.ofSeconds(7));

    var date = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    FCM.answers(
        _ -> {
          var then = date.format(Instant.now().plusSeconds(90));
          return new Reply(429, Map.of("Retry-After", then), "");
        });
    assertThat(pause(only("sarah"))).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(91));

    FCM.answers(_ -> new Reply(429, Map.of(), ""));
    assertThat(pause(only("sarah"))).isEqualTo(Duration.ofSeconds(60));
    FCM.answers(_ -> new Reply(429, Map.of("Retry-After", "at noon"), ""));
    assertThat(pause(only("sarah"))).isEqualTo(Duration.ofSeconds(60));
    FCM.answers(_ -> new Reply(429, Map.of("Retry-After", "999999999"), ""));
    assertThat(pause(only("sarah"))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void once_FCM_asks_for_a_pause_the_rest_of_the_batch_stays_here() {
    FCM.answers(_ -> new Reply(429, Map.of("Retry-After", "30"), ""));

    var answers =
        sender.send(IntStream.range(0, 500).mapToObj(i -> to("sarah", "e" + i, Map.of())).toList());

    assertThat(answers).hasSize(500).allSatisfy(one -> assertThat(one).isInstanceOf(Answer.Pause.class));
    assertThat(FCM.received()).hasSizeLessThan(250);
  }

  @Test
  void a_topic_that_is_told_too_often_does_not_stop_the_others() {
    FCM.answers(_ -> new Reply(429, Map.of("Retry-After", "30"), ""));

    var answer = later(sender.send(List.of(to("topic:news-55545", Map.of()))).getFirst());

    assertThat(answer.after()).isEqualTo(Duration.ofSeconds(30));
    assertThat(answer.isOutage()).isFalse();
  }

  @Test
  void one_that_never_answers_takes_no_longer_than_the_patience_of_the_batch() {
    FCM.answers(
        message -> message.target().equals("of-sarah") ? Reply.hang() : FCM.accepted(message));

    var answers = sender.send(List.of(to("sarah", Map.of()), to("ines", Map.of())));

    assertThat(later(answers.get(0)).isOutage()).isTrue();
    assertThat(answers.get(1)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void an_android_gets_keys_of_words_and_what_takes_anothers_place() {
    only("sarah");

    var message = FCM.received().getFirst();
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
    only("ines");

    var message = FCM.received().getFirst().message();
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
    only("yann");

    var push = FCM.received().getFirst().message().getJsonObject("webpush");
    assertThat(push.getJsonObject("headers").getString("Topic")).matches("[A-Za-z0-9_-]{32}");
    assertThat(push.getJsonObject("headers").getString("Urgency")).isEqualTo("normal");
    assertThat(push.getJsonObject("data").getString("tag")).isEqualTo("rep_1");
    assertThat(push).doesNotContainKey("notification");
  }

  @Test
  void a_topic_is_told_on_all_platforms_in_one_message() {
    sender.send(List.of(to("topic:news-55545", Map.of())));

    assertThat(FCM.received()).hasSize(1);
    var message = FCM.received().getFirst().message();
    assertThat(message.getString("topic")).isEqualTo("news-55545");
    assertThat(message).containsKeys("android", "apns", "webpush");
  }

  @Test
  void a_bundle_is_one_message_and_one_answer_for_all() {
    var answers =
        sender.send(List.of(bundled("sarah", "e1"), to("ines", Map.of()), bundled("sarah", "e2")));

    assertThat(answers).hasSize(3).allSatisfy(a -> assertThat(a.code()).isEqualTo("ACCEPTED"));
    assertThat(FCM.received()).hasSize(2);
    var digest =
        FCM.received().stream().filter(m -> m.target().equals("of-sarah")).findFirst().orElseThrow();
    assertThat(digest.message().getJsonObject("data").getString("count")).isEqualTo("2");
    assertThat(digest.message().toString()).contains("notification.DIGEST.body");
  }

  @Test
  void what_is_more_than_4_kB_is_not_sent() {
    var answers = sender.send(List.of(to("sarah", Map.of("code", "x".repeat(4_000)))));

    assertThat(answers).containsExactly(new Answer.Refused("TOO_LARGE", null));
    assertThat(FCM.received()).isEmpty();
  }

  @Test
  void a_device_that_has_come_to_be_somebody_elses_is_told_nothing() {
    var sarahs = to("sarah", Map.of());
    var malo = target("sarah", Kind.FCM_TOKEN, Platform.ANDROID);
    TARGETS.put(
        new PushTarget(
            "sarah", List.of("malo"), malo.kind(), malo.value(), malo.platform(), "1.0.0", "fr", NOW));

    assertThat(sender.send(List.of(sarahs, to("gone", Map.of()), to("topic:a b", Map.of()))))
        .allSatisfy(a -> assertThat(a).isEqualTo(new Answer.Refused("NO_TARGET", null)));
    assertThat(FCM.received()).isEmpty();
  }

  @Test
  void a_device_that_told_a_new_token_meanwhile_stays() {
    FCM.answers(
        _ -> {
          var renewed = target("sarah", Kind.FCM_TOKEN, Platform.ANDROID);
          TARGETS.put(
              new PushTarget(
                  "sarah", renewed.owners(), renewed.kind(), "new", renewed.platform(), "1.0.0", "fr", NOW));
          return Reply.error(404, "NOT_FOUND", "UNREGISTERED");
        });

    assertThat(only("sarah").code()).isEqualTo("UNREGISTERED");
    assertThat(TARGETS.list(List.of("sarah"))).hasSize(1);
  }

  private static Answer only(String target) {
    return sender.send(List.of(to(target, Map.of()))).getFirst();
  }

  private static Answer.Later later(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Later.class);
    return (Answer.Later) answer;
  }

  private static Duration pause(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Pause.class);
    return ((Answer.Pause) answer).pause();
  }

  private static PushTarget target(String name, Kind kind, Platform platform) {
    return new PushTarget(name, List.of(name), kind, "of-" + name, platform, "1.0.0", "fr", NOW);
  }

  private static Delivery to(String to, Map<String, String> facts) {
    return to(to, "e1", facts);
  }

  private static Delivery to(String to, String event, Map<String, String> facts) {
    return delivery(to, event, facts, null);
  }

  private static Delivery bundled(String to, String event) {
    return delivery(to, event, Map.of(), "daily " + to);
  }

  private static Delivery delivery(
      String to, String event, Map<String, String> facts, @Nullable String bundle) {
    return new Delivery(
        event + " PUSH " + to,
        "ntf_" + event,
        "evt_" + event,
        new Message("REPORT_RESOLVED", "ter_1", "rep_1", facts),
        new Address(Channel.PUSH, to, to, "fr"),
        bundle,
        NOW,
        Instant.now().plusSeconds(3_600),
        Delivery.State.WAITING,
        1,
        List.of());
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
