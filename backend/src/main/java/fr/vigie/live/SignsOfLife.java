package fr.vigie.live;

import fr.vigie.live.LiveSettings.Patience;
import java.util.concurrent.atomic.AtomicLong;

/// When a client was last heard, sent something, and asked for a sign of life. Times are those of
/// {@link System#nanoTime}.
final class SignsOfLife {

  enum Verdict {
    FINE,
    ASK,
    DEAD
  }

  private static final long NOT_ASKED = 0;

  private final AtomicLong heard = new AtomicLong(System.nanoTime());
  private final AtomicLong sent = new AtomicLong(System.nanoTime());
  private final AtomicLong asked = new AtomicLong(NOT_ASKED);

  void heard() {
    heard.set(System.nanoTime());
    asked.set(NOT_ASKED);
  }

  void sent() {
    sent.set(System.nanoTime());
  }

  /// A client that was sent something and says nothing is asked sooner: it may not read.
  Verdict verdict(long now, Patience patience) {
    var since = asked.get();
    if (since != NOT_ASKED) {
      return now - since > patience.answer().toNanos() ? Verdict.DEAD : Verdict.FINE;
    }
    var silent = now - heard.get();
    var wait = sent.get() - heard.get() > 0 ? patience.busy() : patience.idle();
    if (silent <= wait.toNanos()) {
      return Verdict.FINE;
    }
    asked.set(now | 1);
    return Verdict.ASK;
  }
}
