package fr.vigie.load;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/// The requests that wait, the most urgent first, those of one urgency in the order in which they
/// came. Not for use by several threads at once, but for {@link #busySince}.
final class Queue {

  private final Map<Urgency, Deque<Waiter>> waiting = new EnumMap<>(Urgency.class);
  private final Map<Urgency, AtomicLong> busySince = new EnumMap<>(Urgency.class);

  /// @param turn how many others run once it is called; fails when another takes its place
  record Waiter(Urgency urgency, CompletableFuture<Integer> turn) {}

  Queue() {
    for (var urgency : Urgency.values()) {
      waiting.put(urgency, new ArrayDeque<>());
      busySince.put(urgency, new AtomicLong());
    }
  }

  /// Whether someone as urgent waits already.
  boolean holds(Urgency urgency) {
    return waiting.entrySet().stream()
        .anyMatch(e -> e.getKey().compareTo(urgency) <= 0 && !e.getValue().isEmpty());
  }

  boolean isEmpty() {
    return size() == 0;
  }

  int size() {
    return waiting.values().stream().mapToInt(Deque::size).sum();
  }

  /// Takes a place, if need be that of the last of those less urgent.
  ///
  /// @param most who may wait at once
  Waiter join(Urgency urgency, int most) {
    if (size() >= most) {
      giveWay(urgency);
    }
    var now = System.nanoTime();
    for (var each : Urgency.values()) {
      if (each.compareTo(urgency) >= 0 && !holds(each)) {
        since(each).set(now);
      }
    }
    var waiter = new Waiter(urgency, new CompletableFuture<>());
    of(urgency).addLast(waiter);
    return waiter;
  }

  private void giveWay(Urgency urgency) {
    var last =
        Arrays.stream(Urgency.values())
            .filter(u -> u.compareTo(urgency) > 0 && !of(u).isEmpty())
            .reduce((_, less) -> less)
            .map(u -> of(u).removeLast())
            .orElseThrow(Overloaded::new);
    last.turn().completeExceptionally(new Overloaded());
  }

  /// Whether the waiter was still waiting.
  boolean leave(Waiter waiter) {
    return of(waiter.urgency()).remove(waiter);
  }

  Waiter next() {
    return waiting.values().stream()
        .filter(queue -> !queue.isEmpty())
        .findFirst()
        .orElseThrow()
        .removeFirst();
  }

  private Deque<Waiter> of(Urgency urgency) {
    return Objects.requireNonNull(waiting.get(urgency));
  }

  private AtomicLong since(Urgency urgency) {
    return Objects.requireNonNull(busySince.get(urgency));
  }

  /// Since when some as urgent have waited all the time, if some do.
  long busySince(Urgency urgency) {
    return since(urgency).get();
  }
}
