package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of what agents handed over when the process, or its mongod, dies while it takes it
/// in; `-Dpush.rounds=30` for the figure.
@Tag("fault")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledPushTest {

  private static final int ROUNDS = Integer.getInteger("push.rounds", 1);
  private static final int MOST_ATTEMPTS = 40;
  private static final System.Logger LOG = System.getLogger("push");

  @TempDir private Path data;
  private BackendProcess vigie;

  @AfterEach
  void stop() {
    vigie.stop();
  }

  @Test
  void every_acknowledged_event_is_there_once_after_a_kill() throws Exception {
    var all = new HashSet<String>();
    var acknowledged = 0;
    vigie = BackendProcess.start(data);
    for (var round = 0; round < ROUNDS; round++) {
      var devices = new PushingDevices();
      all.addAll(devices.events());
      acknowledged += killedAt(devices, PushingDevices.DEVICES * (1 + round % 5));
      areKeptOnce(all);
    }
    LOG.log(
        System.Logger.Level.INFO,
        "the process: {0} rounds, {1} acknowledged before a kill, of {2}; lost 0, doubled 0",
        ROUNDS,
        acknowledged,
        all.size());
  }

  /// @return how many were acknowledged by then
  private int killedAt(PushingDevices devices, int batches) throws Exception {
    var answered = new AtomicInteger();
    var before =
        devices.send(
            vigie,
            () -> {
              if (answered.incrementAndGet() == batches) {
                vigie.kill();
              }
            },
            () -> false);
    assertThat(before).hasSizeBetween(PushingDevices.BATCH, PushingDevices.EVENTS - 1);
    vigie.stop();
    vigie = BackendProcess.start(data);

    var after = devices.send(vigie, () -> {}, patient());

    assertThat(after).hasSize(PushingDevices.EVENTS).containsAllEntriesOf(before);
    return before.size();
  }

  @Test
  void every_acknowledged_event_is_there_once_after_its_mongod_was_killed() throws Exception {
    var all = new HashSet<String>();
    var longest = new AtomicLong();
    vigie = BackendProcess.start(data);
    for (var round = 0; round < ROUNDS; round++) {
      var devices = new PushingDevices();
      all.addAll(devices.events());
      withMongodKilledAt(devices, PushingDevices.DEVICES * (1 + round % 5), longest);
      areKeptOnce(all);
    }
    LOG.log(
        System.Logger.Level.INFO,
        "mongod: {0} rounds, {1} acknowledged; lost 0, doubled 0; ready again after {2} ms at most",
        ROUNDS,
        all.size(),
        longest.get() / 1_000_000);
  }

  /// No device gives up: each waits until the service is ready, and sends again.
  private void withMongodKilledAt(PushingDevices devices, int batches, AtomicLong longest)
      throws Exception {
    var answered = new AtomicInteger();
    var mongod = vigie.mongod();
    var unanswered = new AtomicInteger();
    var killedAt = new AtomicLong();

    var first =
        devices.send(
            vigie,
            () -> {
              if (answered.incrementAndGet() == batches) {
                killedAt.set(System.nanoTime());
                mongod.destroyForcibly();
              }
            },
            () -> {
              unanswered.incrementAndGet();
              vigie.awaitReady();
              longest.accumulateAndGet(System.nanoTime() - killedAt.get(), Math::max);
              return unanswered.get() < MOST_ATTEMPTS * PushingDevices.DEVICES;
            });

    assertThat(mongod.isAlive()).isFalse();
    assertThat(unanswered).hasPositiveValue();
    assertThat(first).hasSize(PushingDevices.EVENTS);
    var again = devices.send(vigie, () -> {}, patient());
    assertThat(again).isEqualTo(first);
  }

  private PushingDevices.Unanswered patient() {
    var attempts = new AtomicInteger();
    return () -> {
      vigie.awaitReady();
      return attempts.incrementAndGet() < MOST_ATTEMPTS;
    };
  }

  private void areKeptOnce(Set<String> events) throws IOException, InterruptedException {
    assertThat(PushingDevices.kept(vigie))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(events);
  }
}
