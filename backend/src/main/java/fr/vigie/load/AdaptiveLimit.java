package fr.vigie.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicReference;

/// How many requests run well at once, learned from how much slower each kind gets when more run.
/// As in TCP Vegas, the limit less the limit over the slowdown is how many only wait for each
/// other: a few keep the machine busy, more help nobody. Not for use by several threads at once.
final class AdaptiveLimit {

  private static final int MAX_KINDS = 1_000;
  private static final int SAMPLES = 20;
  private static final double FEW = 3;
  private static final double MANY = 6;
  private static final double FASTER = 0.2;
  private static final double SLOWER = 0.02;

  private final int least;
  private final int most;
  private final AtomicReference<Double> limit;
  private final Cache<String, Double> usual = Caffeine.newBuilder().maximumSize(MAX_KINDS).build();
  private final AtomicReference<Window> window = new AtomicReference<>(Window.NONE);

  /// What was seen since the limit was last set.
  private record Window(int samples, double slowdown, boolean wasFull) {
    static final Window NONE = new Window(0, 0, false);

    Window and(double next, boolean full) {
      return new Window(samples + 1, slowdown + next, wasFull || full);
    }

    double mean() {
      return slowdown / samples;
    }
  }

  /// @param least what the machine can always run at once; how long a request takes then is what it
  ///   usually takes
  AdaptiveLimit(int least, int most) {
    this.least = least;
    this.most = most;
    this.limit = new AtomicReference<>((double) least);
  }

  int now() {
    return limit.get().intValue();
  }

  /// Learns from a request that is over.
  ///
  /// @param besides how many others ran when it began
  /// @param isFull whether others wait
  void learn(String kind, long nanos, int besides, boolean isFull) {
    var known = usual.getIfPresent(kind);
    if (known == null) {
      if (besides < least) {
        usual.put(kind, (double) nanos);
      }
      return;
    }
    var isCalm = besides < least;
    if (nanos < known || isCalm) {
      usual.put(kind, known + (nanos - known) * (nanos < known ? FASTER : SLOWER));
    }
    var seen = window.get().and(Math.max(1, nanos / known), isFull || besides + 1 >= now());
    window.set(seen.samples() < SAMPLES ? seen : Window.NONE);
    if (seen.samples() >= SAMPLES) {
      adjust(seen);
    }
  }

  private void adjust(Window seen) {
    var now = limit.get();
    var waiting = now - now / seen.mean();
    if (waiting > MANY + now / 10) {
      limit.set(Math.max(least, now - Math.max(1, now / 10)));
    } else if (waiting < FEW + now / 20 && seen.wasFull()) {
      limit.set(Math.min(most, now + Math.max(1, now / 20)));
    }
  }
}
