package fr.vigie.bench.stress;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/// What was reached of what was promised.
final class Verdicts {


  private final AtomicBoolean allReached = new AtomicBoolean(true);

  void atMost(String what, double value, double limit) {
    say(what, value, "<=", limit, value <= limit);
  }

  void atLeast(String what, double value, double limit) {
    say(what, value, ">=", limit, value >= limit);
  }

  private void say(String what, double value, String sign, double limit, boolean isReached) {
    Stress.OUT.printf(
        Locale.ROOT,
        "%-8s %-58s %10.2f  (%s %.2f)%n",
        isReached ? "reached" : "MISSED",
        what,
        value,
        sign,
        limit);
    allReached.compareAndSet(true, isReached);
  }

  boolean allReached() {
    return allReached.get();
  }
}
