package fr.vigie.abuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Counts how often each of many did something in the time just past: by two counters each, the one
/// before weighed by how much of it still lies in the window. Who did nothing for two windows is
/// forgotten, and so are those seen longest ago when there are too many.
final class SlidingWindow {

  static final int MOST_KEYS = 100_000;

  private final int most;
  private final long millis;
  private final Clock clock;
  private final Cache<Long, AtomicReference<Count>> counts;

  private record Count(long window, int before, int now) {

    Count at(long current) {
      if (current == window) {
        return this;
      }
      return new Count(current, current == window + 1 ? now : 0, 0);
    }

    Count oneMore() {
      return new Count(window, before, now + 1);
    }
  }

  /// @param most in the length; 0 for as many as they like
  SlidingWindow(int most, Duration length, Clock clock) {
    this.most = most;
    this.millis = length.toMillis();
    this.clock = clock;
    this.counts =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(length.multipliedBy(2))
            .build();
  }

  /// How long to wait before once more is not too often; zero for now.
  Duration waitOf(long key) {
    var counted = most == 0 ? null : counts.getIfPresent(key);
    if (counted == null) {
      return Duration.ZERO;
    }
    var time = clock.millis();
    var count = counted.get().at(time / millis);
    return Duration.ofMillis(waitOf(count, time % millis));
  }

  /// The window slides on until what is left of the counters is one less than the most.
  private long waitOf(Count count, long into) {
    if (count.now() + weighed(count.before(), into) <= most - 1) {
      return 0;
    }
    return count.now() < most
        ? whenBelow(count.before(), most - 1 - count.now()) - into
        : millis - into + whenBelow(count.now(), most - 1);
  }

  private double weighed(int before, long into) {
    return before * (double) (millis - into) / millis;
  }

  /// How far into a window the counter before it weighs so much.
  private long whenBelow(int before, int weight) {
    return before <= weight ? 0 : (long) Math.ceil(millis * (before - weight) / (double) before);
  }

  void count(long key) {
    if (most > 0) {
      var window = clock.millis() / millis;
      counts
          .get(key, _ -> new AtomicReference<>(new Count(window, 0, 0)))
          .updateAndGet(count -> count.at(Math.max(window, count.window())).oneMore());
    }
  }
}
