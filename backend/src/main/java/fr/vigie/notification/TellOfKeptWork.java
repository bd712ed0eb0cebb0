package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.outbox.Message;
import java.util.Map;
import java.util.stream.Stream;

/// Tells dispatchers of work that was done without a network and could not be applied.
final class TellOfKeptWork implements Teller {

  private final Colleagues colleagues;

  TellOfKeptWork(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  @Override
  public Stream<Telling> of(NotificationKind kind, Event event) {
    return Stream.of(
        Telling.of(
            kind,
            new Message(kind.name(), event.territory(), event.subject(), Map.of()),
            colleagues.dispatchers(event.territory(), event)));
  }
}
