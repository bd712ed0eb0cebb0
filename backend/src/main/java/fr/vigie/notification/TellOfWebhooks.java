package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.outbox.Message;
import java.util.Map;
import java.util.stream.Stream;

/// Tells administrators of webhooks that have ended by themselves.
final class TellOfWebhooks implements Teller {

  private final Colleagues colleagues;

  TellOfWebhooks(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  @Override
  public Stream<Telling> of(NotificationKind kind, Event event) {
    return Stream.of(
        Telling.of(
            kind,
            new Message(kind.name(), event.territory(), event.subject(), Map.of()),
            colleagues.administrators(event.territory(), event)));
  }
}
