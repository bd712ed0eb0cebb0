package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.ClearedBecause;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends the alarms of equipment that was removed or put out of service: nothing that is said would
/// ever end them.
public final class EndRemoved {

  private static final int PAGE = 500;

  private final Alarms alarms;
  private final AlarmSubjects subjects;
  private final EndAlarm endAlarm;
  private final Clock clock;

  EndRemoved(Alarms alarms, AlarmSubjects subjects, EndAlarm endAlarm, Clock clock) {
    this.alarms = alarms;
    this.subjects = subjects;
    this.endAlarm = endAlarm;
    this.clock = clock;
  }

  /// Goes through all that are active; leaves nothing to be done at once.
  public boolean end() {
    @Nullable String before = null;
    List<Alarm> page;
    do {
      page = alarms.activePage(before, PAGE);
      before = page.isEmpty() ? before : page.getLast().id();
      endOf(page);
    } while (page.size() == PAGE);
    return false;
  }

  private void endOf(List<Alarm> page) {
    var outOfUse =
        subjects.outOfUse(page.stream().map(alarm -> alarm.subject().id()).distinct().toList());
    var keys =
        page.stream()
            .filter(alarm -> outOfUse.contains(alarm.subject().id()))
            .map(alarm -> new Alarms.Key(alarm.subject().id(), alarm.type()))
            .toList();
    if (!keys.isEmpty()) {
      endAlarm.end(keys, clock.instant(), ClearedBecause.ASSET_REMOVED);
    }
  }
}
