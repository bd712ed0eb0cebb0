package fr.vigie.outbox;

import fr.vigie.event.Event;
import java.time.Instant;
import java.util.stream.Stream;

/// Some who are told of events, what, and how.
public interface Audience {

  /// All of them who are told of an event; asked again after a failure, the same may be among them.
  Stream<NewDelivery> of(Event event, Instant now);
}
