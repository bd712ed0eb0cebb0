package fr.vigie.live;

import fr.vigie.http.Authentication;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Asks now and then whether a client still has the rights it came with: its token may expire, and
/// roles are taken away.
final class Recheck {

  private static final System.Logger LOG = System.getLogger(Recheck.class.getName());

  private final Authentication authentication;
  private final Duration pause;
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  Recheck(House house) {
    this.authentication = house.authentication();
    this.pause = house.patience().recheck();
  }

  /// Looks when it is time, and says when the rights are gone.
  void check(long now, @Nullable Guest guest, Runnable whenGone) {
    if (guest != null && guest.token() != null && now - last.get() > pause.toNanos()) {
      last.set(now);
      Thread.ofVirtual().start(() -> ask(guest, whenGone));
    }
  }

  private void ask(Guest guest, Runnable whenGone) {
    try {
      if (!guest.isStill(authentication)) {
        whenGone.run();
      }
    } catch (RuntimeException outage) {
      LOG.log(Level.DEBUG, "rights could not be asked for; they will be again", outage);
    }
  }
}
