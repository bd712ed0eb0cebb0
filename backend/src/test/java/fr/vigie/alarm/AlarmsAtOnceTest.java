package fr.vigie.alarm;

import static fr.vigie.alarm.AlarmWorld.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Sixty-four threads raise, acknowledge, comment and clear the same alarms: never two are active,
/// and nothing that was answered is lost. For as many seconds as `alarm.seconds` says; 60 are tried
/// by `ops/bench/alarms`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlarmsAtOnceTest {

  private static final int THREADS = 64;
  private static final int LAMPS = 8;
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("alarm.seconds", 3));

  private final AlarmWorld world = new AlarmWorld(Clock.systemUTC());
  private final AtomicLong raises = new AtomicLong();
  private final AtomicLong raised = new AtomicLong();
  private final Queue<String> cleared = new ConcurrentLinkedQueue<>();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> commented = new ConcurrentLinkedQueue<>();
  private final CyclicBarrier start = new CyclicBarrier(THREADS);

  @Test
  void never_two_are_active_and_none_is_lost() throws Exception {
    var work = new ArrayList<Callable<Void>>();
    for (var thread = 0; thread < THREADS; thread++) {
      work.add(this::work);
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    var stored = world.stored();
    System.getLogger("test")
        .log(
            System.Logger.Level.INFO,
            "{0} raises in {1}: {2} alarms, {3} cleared, {4} acknowledged, {5} comments",
            raises,
            TIME,
            raised,
            cleared.size(),
            acknowledged.size(),
            commented.size());

    assertOneActiveAtMost(stored);
    assertThat(stored).hasSize(raised.intValue());
    assertThat(stored.stream().mapToDouble(a -> a.getDouble("occurrences")).sum())
        .isEqualTo(raises.doubleValue());
    assertTold(world.events("AlarmRaised", "RAISE"), ids(stored));
    assertTold(world.events("AlarmChanged", "CLEAR"), cleared);
    assertTold(world.events("AlarmChanged", "ACKNOWLEDGE"), acknowledged);
    assertTold(world.events("AlarmChanged", "COMMENT"), commented);
    assertThat(stored.stream().filter(a -> !a.getBoolean("isActive"))).hasSameSizeAs(cleared);
    assertThat(stored.stream().filter(a -> a.getBoolean("isAcknowledged")))
        .hasSameSizeAs(acknowledged);
  }

  private Void work() throws Exception {
    start.await();
    var end = System.nanoTime() + TIME.toNanos();
    while (System.nanoTime() < end) {
      var lamp = "ast_" + ThreadLocalRandom.current().nextInt(LAMPS);
      switch (ThreadLocalRandom.current().nextInt(10)) {
        case 0, 1 -> clear(lamp);
        case 2 -> acknowledge(lamp);
        case 3 -> comment(lamp);
        default -> raise(lamp);
      }
    }
    return null;
  }

  private void raise(String lamp) {
    var outcome = world.alarm.raiseAlarm().raise(failure(lamp));
    raises.incrementAndGet();
    if (outcome instanceof RaiseAlarm.Outcome.Raised) {
      raised.incrementAndGet();
    }
  }

  private List<Alarm> active(String lamp) {
    var found = world.alarm.alarms().active(List.of(new Alarms.Key(lamp, "lampFailure")));
    assertThat(found).hasSizeLessThanOrEqualTo(1);
    return found;
  }

  // Each thread is another person, so that only the first is told that they did it.
  private void clear(String lamp) {
    for (var alarm : active(lamp)) {
      if (ThreadLocalRandom.current().nextBoolean()) {
        var key = List.of(new Alarms.Key(lamp, "lampFailure"));
        var ended =
            world.alarm.endAlarm().end(key, AlarmWorld.NOON, Alarm.ClearedBecause.CONDITION_ENDED);
        ended.forEach(a -> cleared.add(a.id()));
      } else if (world.alarm.acts().clear(someone(), alarm.id(), null)
          instanceof AlarmActs.Outcome.Changed) {
        cleared.add(alarm.id());
      }
    }
  }

  private void acknowledge(String lamp) {
    for (var alarm : active(lamp)) {
      if (world.alarm.acts().acknowledge(someone(), alarm.id())
          instanceof AlarmActs.Outcome.Changed) {
        acknowledged.add(alarm.id());
      }
    }
  }

  private void comment(String lamp) {
    for (var alarm : active(lamp)) {
      var id = java.util.UUID.randomUUID().toString();
      if (world.alarm.acts().comment(someone(), alarm.id(), id, "vu")
          instanceof AlarmActs.Outcome.Changed) {
        commented.add(alarm.id());
      }
    }
  }

  private static fr.vigie.identity.Viewer someone() {
    return AlarmWorld.dispatcher("" + ThreadLocalRandom.current().nextLong());
  }

  private static List<String> ids(List<Document> stored) {
    return stored.stream().map(a -> a.getString("_id")).toList();
  }

  private static void assertOneActiveAtMost(List<Document> stored) {
    var active = stored.stream().filter(a -> a.getBoolean("isActive")).toList();
    var lamps = active.stream().map(a -> a.getString("asset")).collect(Collectors.toSet());
    assertThat(active).hasSameSizeAs(lamps);
  }

  private static void assertTold(List<Document> events, java.util.Collection<String> answered) {
    assertThat(new HashSet<>(events.stream().map(e -> e.getString("_id")).toList()))
        .hasSameSizeAs(answered);
    assertThat(events.stream().map(e -> e.getString("subject")))
        .containsExactlyInAnyOrderElementsOf(answered);
  }
}
