package fr.vigie.outbox;

import fr.vigie.event.Event;
import fr.vigie.event.UntoldEvents;
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
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final UntoldEvents untold;
  private final List<Audience> audiences;
  private final Deliveries deliveries;
  private final Clock clock;

  TellEvents(UntoldEvents untold, List<Audience> audiences, Deliveries deliveries, Clock clock) {
    this.untold = untold;
    this.audiences = List.copyOf(audiences);
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Whether there may be more.
  boolean tell() {
    var events = untold.claim(MOST_EVENTS, LEASE);
    events.forEach(this::tell);
    return events.size() == MOST_EVENTS;
  }

  /// One that fails comes again when its lease is over, and the others are told meanwhile.
  private void tell(Event event) {
    try {
      keep(event);
      untold.told(event.id());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "nobody could be told of " + event.id() + " for now", e);
    }
  }

  private void keep(Event event) {
    var now = clock.instant();
    var some = new ArrayList<NewDelivery>();
    try (var all = audiences.stream().flatMap(audience -> audience.of(event, now))) {
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
}
