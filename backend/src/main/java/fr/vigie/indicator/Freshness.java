package fr.vigie.indicator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Up to when what happened is counted. It is read beside the requests while somebody looks, so
/// that who asks waits for it the first time only.
public final class Freshness {

  /// So often it is read.
  static final Duration BETWEEN_READS = Duration.ofMillis(500);

  private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

  /// For as long after somebody looked.
  private static final Duration WANTED_FOR = Duration.ofMinutes(1);

  private final Supplier<Optional<Instant>> stored;
  private final InstantSource clock;
  private final AtomicReference<Instant> askedAt = new AtomicReference<>(Instant.EPOCH);
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(Instant.EPOCH, null));

  private record Known(Instant at, @Nullable Instant upTo) {}

  /// @param stored asks the database
  Freshness(Supplier<Optional<Instant>> stored, InstantSource clock) {
    this.stored = stored;
    this.clock = clock;
  }

  /// Null before anything was counted; no more than a second old.
  public @Nullable Instant upTo() {
    var now = clock.instant();
    askedAt.set(now);
    var last = known.get();
    return isWithin(KNOWN_FOR, last.at(), now) ? last.upTo() : read(now);
  }

  /// Reads it again where somebody looked lately; never more to do at once.
  boolean renew() {
    var now = clock.instant();
    if (isWithin(WANTED_FOR, askedAt.get(), now)) {
      read(now);
    }
    return false;
  }

  private @Nullable Instant read(Instant now) {
    var read = new Known(now, stored.get().orElse(null));
    known.set(read);
    return read.upTo();
  }

  /// A clock may be put back.
  private static boolean isWithin(Duration time, Instant since, Instant now) {
    return !since.isAfter(now) && !since.plus(time).isBefore(now);
  }
}
