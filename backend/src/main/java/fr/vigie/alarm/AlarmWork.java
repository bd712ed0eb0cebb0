package fr.vigie.alarm;

import fr.vigie.alarm.AlarmLifecycle.Act;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which alarms ask for work, and which have it.
public final class AlarmWork {

  private final Alarms alarms;
  private final AlarmEvents events;

  AlarmWork(Alarms alarms, AlarmEvents events) {
    this.alarms = alarms;
    this.events = events;
  }

  /// At most so many active ones that ask for a work order and have none, stand by themselves and
  /// did so before an instant, oldest first.
  public List<Alarm> wanted(Instant before, int most) {
    return alarms.wantingWork(before, most);
  }

  /// An active alarm that has no work order.
  public Optional<Alarm> withoutWork(String id) {
    return alarms.find(id).filter(alarm -> alarm.isActive() && alarm.workOrder() == null);
  }

  /// Links the work order that does now what another was to do, within the transaction under way.
  ///
  /// @param alarm its id; null does nothing
  public void move(@Nullable String alarm, String from, String to) {
    if (alarm != null) {
      alarms.moveWork(alarm, from, to);
    }
  }

  /// Links a work order, within the transaction that opens it; whether the alarm had none.
  public boolean opened(Alarm alarm, String workOrder) {
    var isFirst = alarms.openWork(alarm.id(), workOrder);
    if (isFirst) {
      events.append(alarm, Act.OPEN_WORK, null);
    }
    return isFirst;
  }
}
