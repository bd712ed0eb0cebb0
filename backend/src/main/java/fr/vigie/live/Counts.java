package fr.vigie.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How much each one holds, up to a limit.
final class Counts {

  private final int most;
  private final Map<Object, Integer> held = new ConcurrentHashMap<>();

  Counts(int most) {
    this.most = most;
  }

  /// Whether one more is granted.
  boolean take(Object who) {
    var now = held.merge(who, 1, Integer::sum);
    if (now > most) {
      give(who);
    }
    return now <= most;
  }

  void give(Object who) {
    held.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
  }
}
