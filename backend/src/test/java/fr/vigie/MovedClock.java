package fr.vigie;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The time of this machine, and as much later as a test says.
final class MovedClock extends Clock {

  private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);

  void later(Duration more) {
    later.updateAndGet(more::plus);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(later.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
