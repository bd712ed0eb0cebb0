package fr.vigie.pushtarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import fr.vigie.identity.Viewer;
import fr.vigie.load.Budgets;
import fr.vigie.mongo.TestMongo;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Deliveries;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import fr.vigie.pushtarget.TestPush.Outcome;
import fr.vigie.shared.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Somebody tries out whether they are notified.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TryOutPushTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final Viewer CAMILLE = new Viewer("region#camille", null);
  private static final Viewer HUGO = new Viewer("region#hugo", null);

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final MongoDatabase database = TestMongo.fresh();
  private final MongoPushTargets targets = new MongoPushTargets(database);
  private final Deliveries deliveries =
      OutboxModule.deliveries(database, TestMongo.mongo().transactions());

  @BeforeEach
  void camille_has_a_phone() {
    MongoPushTargets.createIndexes(database);
    targets.put(camilles(NOON));
  }

  private static PushTarget camilles(Instant seenAt) {
    return new PushTarget(
        "psh_camille",
        List.of("psn_region#camille"),
        Kind.FCM_TOKEN,
        Phones.token("a"),
        Platform.ANDROID,
        "1.0",
        "de",
        seenAt);
  }

  private TestPush test(boolean isPushOn, double perSecond) {
    return new TestPush(
        targets,
        new Owners(signIn -> "psn_" + signIn),
        deliveries,
        isPushOn,
        new Budgets(perSecond, () -> 0),
        clock);
  }

  private static TestPush.Request of(String target, String name) {
    return new TestPush.Request(target, name);
  }

  @Test
  void the_phone_of_another_is_as_one_that_there_is_not() {
    var test = test(true, 0);

    for (var viewer : List.of(HUGO, Viewer.ANONYMOUS)) {
      assertThat(test.test(viewer, of("psh_camille", "test-0001")))
          .isEqualTo(new Outcome.PushTargetNotFound("psh_camille"));
    }
    assertThat(test.test(CAMILLE, of("psh_none", "test-0001")))
        .isEqualTo(new Outcome.PushTargetNotFound("psh_none"));
    assertThat(sent()).isEmpty();
  }

  @Test
  void where_nothing_is_sent_that_is_said() {
    assertThat(test(false, 0).test(CAMILLE, of("psh_camille", "test-0001")))
        .isInstanceOf(Outcome.PushUnavailable.class);
    targets.put(camilles(NOON.minus(PushTarget.SENT_TO)));
    assertThat(test(true, 0).test(CAMILLE, of("psh_camille", "test-0001")))
        .as("an app that was not seen for two months")
        .isInstanceOf(Outcome.PushUnavailable.class);
    assertThat(sent()).isEmpty();
  }

  @Test
  void nobody_tries_as_often_as_they_like() {
    var test = test(true, 0.5);
    test.test(CAMILLE, of("psh_camille", "test-0001"));
    test.test(CAMILLE, of("psh_camille", "test-0002"));

    assertThatExceptionOfType(TooOften.class)
        .isThrownBy(() -> test.test(CAMILLE, of("psh_camille", "test-0003")));
  }

  @Test
  void a_test_is_sent_once_by_its_name_in_the_language_of_the_app() {
    var test = test(true, 0);

    assertThat(test.test(CAMILLE, of("psh_camille", "test-0001"))).isInstanceOf(Outcome.Sent.class);
    assertThat(test.test(CAMILLE, of("psh_camille", "test-0001"))).isInstanceOf(Outcome.Sent.class);
    assertThat(test.test(CAMILLE, of("psh_camille", "test-0002"))).isInstanceOf(Outcome.Sent.class);

    assertThat(sent())
        .hasSize(2)
        .allSatisfy(delivery -> {
          assertThat(delivery.message().kind()).isEqualTo(TestPush.KIND);
          assertThat(delivery.address().to()).isEqualTo("psh_camille");
          assertThat(delivery.address().language()).isEqualTo("de");
          assertThat(delivery.expiresAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
        });
  }

  private List<Delivery> sent() {
    return deliveries.claim(Channel.PUSH, 10, NOON, Duration.ofMinutes(6)).deliveries();
  }
}
