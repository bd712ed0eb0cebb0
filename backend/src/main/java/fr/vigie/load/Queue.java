package fr.vigie.load;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The requests that wait, the most urgent first, those of one urgency in the order in which they
/// came. Not for use by several threads at once.
final class Queue {

  private static final List<Urgency> ALL = List.of(Urgency.values());

  private final Map<Urgency, Deque<Waiter>> waiting = new EnumMap<>(Urgency.class);

  /// @param turn comes once it is called; fails when another takes its place
  record Waiter(Urgency urgency, CompletableFuture<Turn> turn) {}

  /// A waiter is called.
  ///
  /// @param besides how many others run
  /// @param at when, as {@link System#nanoTime}
  record Turn(int besides, long at) {}

  Queue() {
    Arrays.stream(Urgency.values()).forEach(urgency -> waiting.put(urgency, new ArrayDeque<>()));
  }

  /// How many wait that go first or are as urgent.
  int size(Urgency urgency) {
    var size = 0;
    for (var each : ALL) {
      if (each.compareTo(urgency) <= 0) {
        size += of(each).size();
      }
    }
    return size;
  }

  /// How many wait that are as urgent.
  int only(Urgency urgency) {
    return of(urgency).size();
  }

  int size() {
    return size(Urgency.SCREEN);
  }

  Waiter join(Urgency urgency) {
    var waiter = new Waiter(urgency, new CompletableFuture<>());
    of(urgency).addLast(waiter);
    return waiter;
  }

  /// Sends away the last of those less urgent; throws {@link Overloaded} when there is none.
  void makeRoom(Urgency urgency) {
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

  /// Whose turn is next.
  Optional<Waiter> first() {
    for (var urgency : ALL) {
      var first = of(urgency).peekFirst();
      if (first != null) {
        return Optional.of(first);
      }
    }
    return Optional.empty();
  }

  private Deque<Waiter> of(Urgency urgency) {
    return Objects.requireNonNull(waiting.get(urgency));
  }
}
