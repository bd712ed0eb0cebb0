package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.NewDelivery;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrders;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Tells of work orders those who are to do them, who were, and dispatchers.
final class TellOfWork implements Teller {

  private static final Duration REPEATED = Duration.ofMinutes(10);

  /// After these, who was told of it believes that the work is theirs.
  private static final Set<NotificationKind> THEIRS =
      EnumSet.of(NotificationKind.WORK_ORDER_ASSIGNED, NotificationKind.WORK_ORDER_CHANGED);

  private final WorkOrders workOrders;
  private final Notifications notifications;
  private final Colleagues colleagues;

  TellOfWork(WorkOrders workOrders, Notifications notifications, Colleagues colleagues) {
    this.workOrders = workOrders;
    this.notifications = notifications;
    this.colleagues = colleagues;
  }

  @Override
  public Stream<Telling> of(NotificationKind kind, Event event) {
    return workOrders
        .find(event.subject())
        .map(work -> Telling.of(kind, message(kind, work, event), who(kind, work, event)))
        .stream();
  }

  private static Message message(NotificationKind kind, WorkOrder work, Event event) {
    var facts =
        kind == NotificationKind.WORK_ORDER_ESCALATED
            ? Map.of("level", event.act().substring(event.act().lastIndexOf('_') + 1))
            : Map.of("status", work.status().name());
    return new Message(kind.name(), work.territory(), work.id(), facts);
  }

  private List<Hearer> who(NotificationKind kind, WorkOrder work, Event event) {
    return switch (kind.told()) {
      case WORKERS -> workers(kind, work, event);
      case FORMER_WORKERS -> formerWorkers(work, event);
      case DISPATCHERS -> colleagues.dispatchers(work.territory(), event);
      case REPORTER, FOLLOWERS, NEIGHBOURS, EVERYBODY, LISTENERS, ADMINISTRATORS -> List.of();
    };
  }

  private List<Hearer> workers(NotificationKind kind, WorkOrder work, Event event) {
    var before = notifications.lastOf(work.id(), NewDelivery.notification(event));
    return colleagues.workers(work, event).stream()
        .filter(hearer -> {
          var last = before.get(hearer.id());
          return last == null
              || last.kind() != kind
              || !event.at().isBefore(last.at().plus(REPEATED));
        })
        .toList();
  }

  /// Those who were told that it is theirs, as far as it is not any more.
  private List<Hearer> formerWorkers(WorkOrder work, Event event) {
    var believing =
        notifications.lastOf(work.id(), NewDelivery.notification(event)).values().stream()
            .filter(last -> THEIRS.contains(last.kind()))
            .map(Notification::recipient)
            .toList();
    return colleagues.former(believing, work, event);
  }
}
