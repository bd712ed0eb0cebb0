package fr.vigie.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicReference;

/// How many requests run well at once, learned from how much slower each kind gets when more run.
/// As in TCP Vegas, the limit less the limit over the slowdown is how many only wait for each
/// other: a few keep the machine busy, more help nobody. When the machine has no time left even to
/// refuse, fewer run than it always could. Not for use by several threads at once.
final class AdaptiveLimit {

  private static final int MAX_KINDS = 1_000;
  private static final int SAMPLES = 20;
  private static final double FEW = 1.5;
  private static final double MANY = 3.5;
  private static final double NEWS = 0.05;
  private static final double OLD_NEWS = 0.005;
  private static final double LESS = 0.75;
  private static final long LATE_NANOS = 5_000_000;

  /// One that takes ten times as long has met something else than the others that run.
  private static final double MOST_SLOWDOWN = 10;

  private final int least;
  private final int calm;
  private final int most;
  private final AtomicReference<Double> limit;
  private final Cache<String, AtomicReference<Usual>> usual =
      Caffeine.newBuilder().maximumSize(MAX_KINDS).build();
  private final AtomicReference<Window> window = new AtomicReference<>(Window.NONE);

  /// How long a request of a kind takes, on average, when few run. What takes long while no fewer
  /// could run may become the usual too, but slowly.
  private record Usual(double nanos, int samples) {
    Usual and(long next, double weight) {
      return new Usual(nanos + (next - nanos) * weight, samples + 1);
    }
  }

  /// What was seen since the limit was last set.
  private record Window(int samples, double slowdown, long late, boolean wasFull) {
    static final Window NONE = new Window(0, 0, 0, false);

    Window and(double next, long nanosLate, boolean full) {
      return new Window(samples + 1, slowdown + next, late + nanosLate, wasFull || full);
    }

    double meanSlowdown() {
      return slowdown / samples;
    }

    boolean isLate() {
      return late / samples > LATE_NANOS;
    }
  }

  /// @param least what the machine can run at once if it has nothing else to do
  /// @param calm with how many at once a request takes as long as it usually does
  AdaptiveLimit(int least, int calm, int most) {
    this.least = least;
    this.calm = calm;
    this.most = most;
    this.limit = new AtomicReference<>((double) least);
  }

  int now() {
    return limit.get().intValue();
  }

  /// Learns from a request that is over.
  ///
  /// @param besides how many others ran when it began
  /// @param late nanoseconds until the machine came to run it, though its turn had come
  /// @param isFull whether others wait
  void learn(String kind, long nanos, int besides, long late, boolean isFull) {
    var usually = usual.get(kind, _ -> new AtomicReference<>(new Usual(nanos, 0)));
    var known = usually.get();
    if (besides < calm) {
      usually.set(known.and(nanos, Math.max(NEWS, 1.0 / (1 + known.samples()))));
    } else if (now() == least) {
      usually.set(known.and(nanos, OLD_NEWS));
    }
    var slowdown = Math.min(MOST_SLOWDOWN, nanos / known.nanos());
    see(window.get().and(slowdown, late, isFull || besides + 1 >= now()));
  }

  private void see(Window seen) {
    if (seen.samples() < Math.max(SAMPLES, 2 * now())) {
      window.set(seen);
    } else {
      window.set(Window.NONE);
      adjust(seen);
    }
  }

  private void adjust(Window seen) {
    var now = limit.get();
    var waiting = now - now / seen.meanSlowdown();
    if (seen.isLate()) {
      limit.set(Math.max(1, now * LESS));
    } else if (now < least) {
      limit.set(now + 1);
    } else if (waiting > MANY + now / 5) {
      limit.set(Math.max(least, now - Math.max(1, now / 10)));
    } else if (waiting < FEW + now / 10 && seen.wasFull()) {
      limit.set(Math.min(most, now + Math.max(1, now / 20)));
    }
  }
}
