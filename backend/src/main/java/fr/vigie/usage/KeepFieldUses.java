package fr.vigie.usage;

import fr.vigie.graphql.FieldCounts;
import fr.vigie.observe.RequestId;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Keeps, once a minute and at the end, which fields this backend was asked for. A backend that is
/// killed loses what it counted since it last did; what is counted around midnight may count for
/// the day after.
final class KeepFieldUses implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(KeepFieldUses.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final FieldCounts counts;
  private final FieldUses uses;
  private final Clock clock;
  private final String instance = RequestId.make();
  private final ReentrantLock keeping = new ReentrantLock();
  private final Map<Key, Long> seen = new HashMap<>();
  private final Set<Key> unkept = new HashSet<>();
  private final CountDownLatch isOver = new CountDownLatch(1);

  private record Key(LocalDate day, FieldCounts.Use use) {
    FieldUse counted(long count) {
      var client = use.client();
      return new FieldUse(day, text(client.name()), text(client.version()), use.field(), count);
    }

    private static String text(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  KeepFieldUses(FieldCounts counts, FieldUses uses, Clock clock) {
    this.counts = counts;
    this.uses = uses;
    this.clock = clock;
  }

  void start() {
    Thread.ofVirtual().name("field-usage").start(this::keepOnAndOn);
  }

  private void keepOnAndOn() {
    try {
      while (!isOver.await(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
        attempt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What cannot be kept now is kept the next time.
  private void attempt() {
    try {
      keep();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the use of fields is kept later: {0}", e.getMessage());
    }
  }

  void keep() {
    keeping.lock();
    try {
      var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
      counts.take().forEach((use, count) -> add(new Key(today, use), count));
      if (!unkept.isEmpty()) {
        uses.keep(instance, news());
        unkept.clear();
      }
      seen.keySet().removeIf(key -> !key.day().equals(today));
    } finally {
      keeping.unlock();
    }
  }

  private void add(Key key, long count) {
    seen.merge(key, count, Long::sum);
    unkept.add(key);
  }

  private List<FieldUse> news() {
    return unkept.stream().map(key -> key.counted(seen.getOrDefault(key, 0L))).toList();
  }

  @Override
  public void close() {
    isOver.countDown();
    attempt();
  }
}
