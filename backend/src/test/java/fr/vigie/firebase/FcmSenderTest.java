package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.firebase.FakeFcm.Reply;
import fr.vigie.outbox.Answer;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who is sent what by FCM.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FcmSenderTest {

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
  void a_bundle_is_one_message_and_one_answer_for_all() {
    var answers =
        WORLD.send(
            List.of(
                FcmWorld.bundled("sarah", "e1"),
                FcmWorld.to("ines", Map.of()),
                FcmWorld.bundled("sarah", "e2")));

    assertThat(answers).hasSize(3).allSatisfy(a -> assertThat(a.code()).isEqualTo("ACCEPTED"));
    assertThat(WORLD.fcm.received()).hasSize(2);
    var digest =
        WORLD.fcm.received().stream()
            .filter(m -> m.target().equals("of-sarah"))
            .findFirst()
            .orElseThrow();
    assertThat(digest.message().getJsonObject("data").getString("count")).isEqualTo("2");
    assertThat(digest.message().toString()).contains("notification.DIGEST.body");
  }

  @Test
  void a_pause_is_told_at_once_and_not_when_the_batch_is_over() {
    WORLD.fcm.answers(message ->
        message.target().equals("of-sarah")
            ? Reply.hang()
            : new Reply(429, Map.of("Retry-After", "30"), ""));
    var batch = List.of(FcmWorld.to("sarah", Map.of()), FcmWorld.to("ines", Map.of()));
    var told = new CompletableFuture<Duration>();
    var isOver = CompletableFuture.runAsync(() -> WORLD.sender.send(batch, told::complete));

    assertThat(told.join()).isEqualTo(Duration.ofSeconds(30));
    assertThat(isOver).isNotDone();
    isOver.join();
  }

  @Test
  void what_is_more_than_4_kB_is_not_sent() {
    var answers = WORLD.send(List.of(FcmWorld.to("sarah", Map.of("code", "x".repeat(4_000)))));

    assertThat(answers).containsExactly(new Answer.Refused("TOO_LARGE", null));
    assertThat(WORLD.fcm.received()).isEmpty();
  }

  @Test
  void a_device_that_has_come_to_be_somebody_elses_is_told_nothing() {
    var sarahs = FcmWorld.to("sarah", Map.of());
    WORLD.targets.put(
        FcmWorld.target("sarah", "malo", "of-sarah", Kind.FCM_TOKEN, Platform.ANDROID));

    assertThat(
            WORLD.send(
                List.of(sarahs, FcmWorld.to("gone", Map.of()), FcmWorld.to("topic:a b", Map.of()))))
        .allSatisfy(a -> assertThat(a).isEqualTo(new Answer.Refused("NO_TARGET", null)));
    assertThat(WORLD.fcm.received()).isEmpty();
  }

  @Test
  void a_device_that_told_a_new_token_meanwhile_stays() {
    WORLD.fcm.answers(_ -> {
      WORLD.targets.put(FcmWorld.target("sarah", "sarah", "new", Kind.FCM_TOKEN, Platform.ANDROID));
      return Reply.error(404, "NOT_FOUND", "UNREGISTERED");
    });

    assertThat(WORLD.only("sarah").code()).isEqualTo("UNREGISTERED");
    assertThat(WORLD.targets.list(List.of("sarah"))).hasSize(1);
  }
}
