package fr.vigie.outbox;

import fr.vigie.event.Event;
import fr.vigie.event.UntoldEvents;
import fr.vigie.event.UntoldEvents.Untold;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Makes of each event a delivery for everybody who is to be told of it. An event that is taken up
/// twice makes the same deliveries again, which are kept once.
final class TellEvents {

  private static final System.Logger LOG = System.getLogger(TellEvents.class.getName());
  private static final int MOST_EVENTS = 100;
  private static final int MOST_AT_ONCE = 500;

  /// Long enough for an event with as many followers as there are, short enough to be told soon
  /// when a backend dies.
  static final Duration LEASE = Duration.ofMinutes(1);

  /// After some three days nobody wants to hear of it any more.
  static final int MOST_ATTEMPTS = 80;

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 6;

  private final UntoldEvents untold;
  private final List<Audience> audiences;
  private final Deliveries deliveries;
  private final TellCounts counts;
  private final Clock clock;

  TellEvents(
      UntoldEvents untold,
      List<Audience> audiences,
      Deliveries deliveries,
      TellCounts counts,
      Clock clock) {
    this.untold = untold;
    this.audiences = List.copyOf(audiences);
    this.deliveries = deliveries;
    this.counts = counts;
    this.clock = clock;
  }

  /// Whether there may be more.
  boolean tell() {
    var events = untold.claim(MOST_EVENTS, LEASE);
    events.forEach(this::tell);
    return events.size() == MOST_EVENTS;
  }

  /// One audience that fails delays neither the others nor other events.
  private void tell(Untold taken) {
    var event = taken.event();
    var failed = 0;
    for (var audience : audiences) {
      failed += isKept(audience, event) ? 0 : 1;
    }
    if (failed == 0) {
      untold.told(event.id());
      counts.told();
    } else if (taken.attempts() < MOST_ATTEMPTS) {
      untold.later(event.id(), pause(taken.attempts()));
      counts.failed();
    } else {
      LOG.log(Level.ERROR, "{0} is given up: {1} audiences were never told", event.id(), failed);
      untold.giveUp(event.id());
      counts.givenUp();
    }
  }

  private boolean isKept(Audience audience, Event event) {
    try {
      keep(audience, event);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "somebody could not be told of " + event.id() + " for now", e);
      return false;
    }
  }

  private void keep(Audience audience, Event event) {
    var now = clock.instant();
    var some = new ArrayList<NewDelivery>();
    try (var all = audience.of(event, now)) {
      all.forEach(delivery -> {
        some.add(delivery);
        if (some.size() == MOST_AT_ONCE) {
          deliveries.add(some, now);
          some.clear();
        }
      });
    }
    deliveries.add(some, now);
  }

  /// A minute, doubled up to an hour.
  static Duration pause(int attempts) {
    var pause = LEASE.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
