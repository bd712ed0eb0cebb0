package fr.vigie.readmodel;

import fr.vigie.mongo.Lease;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Whether it is this backend's turn to keep what is computed of what happens, such as a read
/// model. What is done in turn may take longer than the lease: it is renewed beside it, and who was
/// away for too long finds it over.
public final class Turn {

  public static final Duration LENGTH = Duration.ofSeconds(10);
  public static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(2);

  private final Lease lease;
  private final AtomicLong ends = new AtomicLong(System.nanoTime());

  public Turn(Lease lease) {
    this.lease = lease;
  }

  /// Takes or renews it; never more to do at once.
  public boolean renew() {
    var asked = System.nanoTime();
    ends.set(lease.guard(() -> true) ? asked + LENGTH.toNanos() : asked);
    return false;
  }

  public boolean isOurs() {
    return System.nanoTime() - ends.get() < 0;
  }

  /// Leaves it to another backend at once.
  public void release() {
    ends.set(System.nanoTime());
    lease.release();
  }
}
