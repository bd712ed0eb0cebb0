package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.outbox.NewDelivery;
import java.util.List;

/// Keeps what somebody is told where they find it again, though no device could be reached.
final class Inbox {

  private final Notifications notifications;

  Inbox(Notifications notifications) {
    this.notifications = notifications;
  }

  void keep(Telling telling, Event event, List<Hearer> hearers) {
    notifications.add(
        hearers.stream()
            .map(hearer ->
                new Notification(
                    NewDelivery.notification(event),
                    hearer.id(),
                    telling.kind(),
                    telling.message(),
                    event.at(),
                    null))
            .toList());
  }
}
