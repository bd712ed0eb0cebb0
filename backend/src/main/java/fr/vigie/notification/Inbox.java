package fr.vigie.notification;

import fr.vigie.event.Event;
import java.util.List;

/// Keeps what somebody is told where they find it again, though no device could be reached.
final class Inbox {

  private final Notifications notifications;

  Inbox(Notifications notifications) {
    this.notifications = notifications;
  }

  /// The id of what is told of an event: that of its deliveries, too.
  static String id(Event event) {
    return "ntf_" + event.id().substring(event.id().indexOf('_') + 1);
  }

  void keep(Telling telling, Event event, List<Hearer> hearers) {
    notifications.add(
        hearers.stream()
            .map(hearer ->
                new Notification(
                    id(event), hearer.id(), telling.kind(), telling.message(), event.at(), null))
            .toList());
  }
}
