package fr.vigie.alarm;

import fr.vigie.alarm.AlarmLifecycle.Act;
import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log is told of alarms. That an active alarm was raised once more is counted in it, and
/// is no event: a device may say so every minute.
final class AlarmEvents {

  static final String RAISED = "AlarmRaised";
  static final String CHANGED = "AlarmChanged";

  private final EventLog log;
  private final Ids ids;
  private final Clock clock;

  AlarmEvents(EventLog log, Ids ids, Clock clock) {
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  void append(Alarm alarm, Act act, @Nullable String by) {
    append(List.of(alarm), act, by);
  }

  /// Tells of one act of each alarm.
  void append(Collection<Alarm> alarms, Act act, @Nullable String by) {
    if (!alarms.isEmpty()) {
      log.append(alarms.stream().map(alarm -> event(alarm, act, by)).toList());
    }
  }

  private Event event(Alarm alarm, Act act, @Nullable String by) {
    return new Event(
        ids.next("evt"),
        act == Act.RAISE ? RAISED : CHANGED,
        alarm.subject().territory(),
        alarm.id(),
        act.name(),
        by,
        clock.instant());
  }
}
