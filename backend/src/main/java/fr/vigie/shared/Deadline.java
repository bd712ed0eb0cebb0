package fr.vigie.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// When the operation under way must have ended; whatever it waits for must not wait longer.
public final class Deadline {

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /// Runs an act that has so much time, with all that it calls on its own thread.
  public static <T> T within(Duration time, Supplier<T> act) {
    var deadline = new Deadline(System.nanoTime() + time.toNanos());
    return ScopedValue.where(CURRENT, deadline).call(act::get);
  }

  /// What is left, if there is a deadline; throws {@link Passed} when nothing is.
  public static Optional<Duration> left() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get().remaining()) : Optional.empty();
  }

  private Duration remaining() {
    var nanos = end - System.nanoTime();
    if (nanos <= 0) {
      throw new Passed();
    }
    return Duration.ofNanos(nanos);
  }

  /// The operation took too long.
  public static final class Passed extends RuntimeException {
    Passed() {
      super("the deadline has passed");
    }
  }
}
