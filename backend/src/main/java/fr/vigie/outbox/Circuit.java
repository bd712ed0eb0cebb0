package fr.vigie.outbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// Spares a channel that cannot be reached: after five outages in a row nothing is tried for 30 s,
/// then a single delivery, until one gets through. It does not look at the time of day, which may
/// jump.
final class Circuit {

  static final int FAILURES = 5;
  static final Duration OPEN = Duration.ofSeconds(30);

  /// How it stands.
  ///
  /// @param failures outages since something got through
  /// @param openUntil by the clock that never jumps; of one that was opened only
  private record State(int failures, boolean wasOpened, long openUntil) {
    private static final State CLOSED = new State(0, false, 0);
  }

  private final LongSupplier nanos;
  private final AtomicReference<State> state = new AtomicReference<>(State.CLOSED);

  /// @param nanos such as {@link System#nanoTime()}
  Circuit(LongSupplier nanos) {
    this.nanos = nanos;
  }

  boolean isOpen() {
    var now = state.get();
    return now.wasOpened() && nanos.getAsLong() - now.openUntil() < 0;
  }

  /// How many may be tried at once.
  int most(int usual) {
    return state.get().wasOpened() ? 1 : usual;
  }

  /// What came of a batch: as long as anything gets through it is no outage.
  ///
  /// @param through how many were answered as they should be
  /// @param outages how many could not be brought there
  void tried(int through, int outages) {
    if (through > 0) {
      state.set(State.CLOSED);
    } else if (outages > 0) {
      state.updateAndGet(before -> failed(before, before.failures() + outages));
    }
  }

  private State failed(State before, int failures) {
    return failures >= FAILURES
        ? new State(failures, true, nanos.getAsLong() + OPEN.toNanos())
        : new State(failures, before.wasOpened(), before.openUntil());
  }
}
