package fr.vigie.notification;

import fr.vigie.alarm.Alarm;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarms;
import fr.vigie.event.Event;
import fr.vigie.outbox.Message;
import java.util.Map;
import java.util.stream.Stream;

/// Tells dispatchers of alarms; not of those that were concluded from others, nor of the parts of a
/// greater one.
final class TellOfAlarms implements Teller {

  private final Alarms alarms;
  private final Colleagues colleagues;

  TellOfAlarms(Alarms alarms, Colleagues colleagues) {
    this.alarms = alarms;
    this.colleagues = colleagues;
  }

  @Override
  public Stream<Telling> of(NotificationKind kind, Event event) {
    return alarms
        .find(event.subject())
        .filter(Alarm::isActive)
        .filter(alarm -> !alarm.isSuspected() && alarm.partOf() == null)
        .filter(alarm -> isOf(kind, alarm))
        .map(alarm -> telling(kind, alarm, event))
        .stream();
  }

  private static boolean isOf(NotificationKind kind, Alarm alarm) {
    return (kind == NotificationKind.ALARM_RAISED) != (alarm.severity() == Severity.CRITICAL);
  }

  private Telling telling(NotificationKind kind, Alarm alarm, Event event) {
    var territory = alarm.subject().territory();
    var facts = Map.of("type", alarm.type(), "severity", alarm.severity().name());
    return Telling.of(
        kind,
        new Message(kind.name(), territory, alarm.id(), facts),
        colleagues.dispatchers(territory, event));
  }
}
