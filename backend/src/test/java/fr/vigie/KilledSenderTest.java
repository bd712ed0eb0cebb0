package fr.vigie;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.firebase.FakeFcm;
import fr.vigie.firebase.FakeFcm.Received;
import fr.vigie.firebase.FakeFcm.Reply;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.TestMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people are told when the backends that tell it are killed, and FCM does what it may do.
///
/// `-Dpush.events=10000 -Dpush.kills=3 -Dpush.speed=1` is its long form, in real time.
@Tag("fault")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledSenderTest {

  private static final int EVENTS = Integer.getInteger("push.events", 300);
  private static final int KILLS = Integer.getInteger("push.kills", 1);
  private static final int SPEED = Integer.getInteger("push.speed", 20);
  private static final Duration PATIENCE = Duration.ofMinutes(Math.max(3, EVENTS / 500));
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /// What was on its way when FCM asked for a pause.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  @TempDir private Path folder;
  private final FakeFcm fcm = FakeFcm.start();
  private final MongoDatabase database = TestMongo.fresh();
  private final List<Process> backends = new ArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong pausedAt = new AtomicLong();
  private FirebaseSettings firebase;

  @AfterEach
  void stop() {
    backends.forEach(Process::destroyForcibly);
    fcm.close();
  }

  @Test
  void everybody_is_told_of_everything_and_twice_only_by_the_same_notification() throws Exception {
    firebase = fcm.settings(folder);
    fcm.answers(this::answer);
    start();
    start();
    for (var kill = 1; kill <= KILLS; kill++) {
      var acts = (long) EVENTS * kill / (KILLS + 1);
      Eventually.within(PATIENCE, () -> done() >= acts && isSending());
      backends.removeFirst().destroyForcibly().waitFor();
      start();
    }
    Eventually.within(PATIENCE, () -> done() >= EVENTS && waiting() == 0);

    assertThat(waiting("state", "SENT")).isEqualTo(2 * done());
    assertThat(told().values()).allSatisfy(people -> assertThat(people).hasSize(2));
    assertThat(told()).hasSize((int) done());
    assertThat(notifications().values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    assertThat(duringThePause()).isEmpty();
    tell();
  }

  private void start() throws IOException {
    var log = folder.resolve("log-" + backends.size() + "-" + System.nanoTime());
    backends.add(PushBackend.start(log, database.getName(), firebase, EVENTS, SPEED));
  }

  private boolean isSending() {
    return waiting("attempts", 1) > 0 && waiting() > 0;
  }

  private long done() {
    return PushBackend.done(database, EVENTS);
  }

  private long waiting() {
    var events = database.getCollection("events").countDocuments(Filters.exists("tellAt"));
    return events + waiting("state", "WAITING");
  }

  private long waiting(String field, Object value) {
    return database.getCollection("deliveries").countDocuments(Filters.eq(field, value));
  }

  /// One in ten goes wrong in one of several ways, and once it is all too much for FCM.
  private Reply answer(Received message) {
    var number = asked.incrementAndGet();
    if (number == EVENTS / 2) {
      pausedAt.set(System.nanoTime());
    }
    if (number >= EVENTS / 2 && sincePause(message).compareTo(PAUSE) < 0) {
      return new Reply(429, Map.of("Retry-After", "" + PAUSE.toSeconds()), "");
    }
    // The SDK asks again by itself after a 503, which must not fall into the pause.
    var isBeforePause = number < EVENTS / 2;
    return switch (number % 100) {
      case 11, 12, 13 -> Reply.error(500, "INTERNAL", "INTERNAL");
      case 31, 32, 33 -> Reply.html(502);
      case 51, 52, 53 -> Reply.reset();
      case 71, 72 ->
          isBeforePause ? fcm.accepted(message) : Reply.error(503, "UNAVAILABLE", "UNAVAILABLE");
      default -> number == EVENTS / 4 ? Reply.hang() : fcm.accepted(message);
    };
  }

  private Duration sincePause(Received message) {
    return Duration.ofNanos(message.nanos() - pausedAt.get());
  }

  private List<Received> duringThePause() {
    return fcm.received().stream()
        .filter(message -> sincePause(message).compareTo(ON_ITS_WAY) > 0)
        .filter(message -> sincePause(message).compareTo(PAUSE) < 0)
        .toList();
  }

  /// Who was told of what.
  private Map<String, Set<String>> told() {
    return fcm.taken().stream()
        .collect(groupingBy(KilledSenderTest::subject, mapping(Received::target, toSet())));
  }

  private Map<String, Set<String>> notifications() {
    return fcm.received().stream()
        .collect(groupingBy(KilledSenderTest::subject, mapping(Received::notification, toSet())));
  }

  private static String subject(Received message) {
    return message.message().getJsonObject("data").getString("subject");
  }

  private void tell() {
    var times =
        fcm.taken().stream().collect(groupingBy(each -> subject(each) + each.target(), counting()));
    var resumed =
        fcm.received().stream()
            .map(this::sincePause)
            .filter(since -> since.compareTo(PAUSE) >= 0)
            .min(Duration::compareTo);
    System.getLogger("test")
        .log(
            System.Logger.Level.INFO,
            "{0} acts, {1} kills: {2} told, {3} of them more than once, {4} messages, first"
                + " one {5} after FCM asked for {6}",
            done(),
            KILLS,
            times.size(),
            times.values().stream().filter(each -> each > 1).count(),
            fcm.received().size(),
            resumed.orElseThrow(),
            PAUSE);
  }
}
