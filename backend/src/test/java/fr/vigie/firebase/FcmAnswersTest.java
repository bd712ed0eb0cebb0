package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.firebase.FakeFcm.Reply;
import fr.vigie.mongo.Eventually;
import fr.vigie.outbox.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of each answer of FCM, and of none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FcmAnswersTest {

  private static final FcmWorld WORLD = new FcmWorld(Duration.ofSeconds(8));

  @BeforeEach
  void renew() {
    WORLD.renew();
  }

  @AfterAll
  static void stop() {
    WORLD.close();
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
    WORLD.fcm.answers(
        message -> message.target().equals("of-sarah") ? reply : WORLD.fcm.accepted(message));

    var answers =
        WORLD.send(List.of(FcmWorld.to("ines", Map.of()), FcmWorld.to("sarah", Map.of())));

    assertThat(answers.get(0)).isInstanceOf(Answer.Accepted.class);
    assertThat(answers.get(1).getClass().getSimpleName()).isEqualTo(answer);
    assertThat(answers.get(1).code()).isEqualTo(code);
    assertThat(WORLD.targets.list(List.of("sarah"))).hasSize(isKept ? 1 : 0);
    assertThat(WORLD.targets.list(List.of("ines"))).hasSize(1);
  }

  @Test
  void outages_are_told_from_what_is_wrong_with_one_message() {
    WORLD.fcm.answers(_ -> Reply.error(500, "INTERNAL", "INTERNAL"));
    assertThat(FcmWorld.later(WORLD.only("sarah")).isOutage()).isTrue();
    WORLD.fcm.answers(_ -> Reply.error(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR"));
    assertThat(FcmWorld.later(WORLD.only("sarah")).isOutage()).isFalse();
  }

  @Test
  void FCM_that_is_overloaded_is_left_alone_as_long_as_it_asks() {
    WORLD.fcm.answers(
        _ -> Reply.error(503, "UNAVAILABLE", "UNAVAILABLE", Map.of("Retry-After", "120")));

    var answer = FcmWorld.later(WORLD.only("sarah"));

    assertThat(answer.code()).isEqualTo("UNAVAILABLE");
    assertThat(answer.after()).isEqualTo(Duration.ofSeconds(120));
    assertThat(WORLD.fcm.received()).as("a pause that is too long for the SDK").hasSize(1);
  }

  @Test
  void a_pause_is_read_in_seconds_and_as_a_date_and_is_a_minute_otherwise() {
    WORLD.fcm.answers(_ -> new Reply(429, Map.of("Retry-After", "7"), ""));
    assertThat(pause(WORLD.only("sarah"))).isEqualTo(Duration.ofSeconds(7));

    var date = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    WORLD.fcm.answers(_ -> {
      var then = date.format(Instant.now().plusSeconds(90));
      return new Reply(429, Map.of("Retry-After", then), "");
    });
    assertThat(pause(WORLD.only("sarah")))
        .isBetween(Duration.ofSeconds(80), Duration.ofSeconds(91));

    WORLD.fcm.answers(_ -> new Reply(429, Map.of(), ""));
    assertThat(pause(WORLD.only("sarah"))).isEqualTo(Duration.ofSeconds(60));
    WORLD.fcm.answers(_ -> new Reply(429, Map.of("Retry-After", "at noon"), ""));
    assertThat(pause(WORLD.only("sarah"))).isEqualTo(Duration.ofSeconds(60));
    WORLD.fcm.answers(_ -> new Reply(429, Map.of("Retry-After", "999999999"), ""));
    assertThat(pause(WORLD.only("sarah"))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void once_FCM_asks_for_a_pause_the_rest_of_the_batch_stays_here() {
    WORLD.fcm.answers(_ -> new Reply(429, Map.of("Retry-After", "30"), ""));

    var answers =
        WORLD.send(
            IntStream.range(0, 500)
                .mapToObj(i -> FcmWorld.to("sarah", "e" + i, Map.of()))
                .toList());

    assertThat(answers)
        .hasSize(500)
        .allSatisfy(one -> assertThat(one).isInstanceOf(Answer.Pause.class));
    assertThat(WORLD.fcm.received()).hasSizeLessThan(250);
  }

  @Test
  void a_topic_that_is_told_too_often_does_not_stop_the_others() {
    WORLD.fcm.answers(_ -> new Reply(429, Map.of("Retry-After", "30"), ""));

    var answer =
        FcmWorld.later(WORLD.send(List.of(FcmWorld.to("topic:news-55545", Map.of()))).getFirst());

    assertThat(answer.after()).isEqualTo(Duration.ofSeconds(30));
    assertThat(answer.isOutage()).isFalse();
  }

  @Test
  void one_that_never_answers_takes_no_longer_than_the_patience_of_the_batch() {
    WORLD.fcm.answers(message ->
        message.target().equals("of-sarah") ? Reply.hang() : WORLD.fcm.accepted(message));

    var answers =
        WORLD.send(List.of(FcmWorld.to("sarah", Map.of()), FcmWorld.to("ines", Map.of())));

    assertThat(FcmWorld.later(answers.get(0)).isOutage()).isTrue();
    assertThat(answers.get(1)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void who_is_told_to_stop_does_not_wait_for_FCM_and_does_not_take_it_for_an_outage()
      throws InterruptedException {
    WORLD.fcm.answers(_ -> Reply.hang());
    var said = new AtomicReference<Answer>();
    var wasStopped = new AtomicBoolean();
    var backend =
        Thread.ofVirtual()
            .start(() -> {
              said.set(WORLD.only("sarah"));
              wasStopped.set(Thread.currentThread().isInterrupted());
            });
    Eventually.within(Duration.ofSeconds(30), () -> !WORLD.fcm.received().isEmpty());

    backend.interrupt();
    backend.join();

    assertThat(FcmWorld.later(said.get()).code()).isEqualTo("STOPPED");
    assertThat(FcmWorld.later(said.get()).isOutage()).isFalse();
    assertThat(wasStopped).isTrue();
  }

  private static Duration pause(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Pause.class);
    return ((Answer.Pause) answer).pause();
  }
}
