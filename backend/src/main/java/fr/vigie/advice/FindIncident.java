package fr.vigie.advice;

import fr.vigie.advice.GiveAdvice.Subject;
import fr.vigie.alarm.Alarm;
import fr.vigie.alarm.Alarms;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the active alarm that tells of the same as somebody who reports.
final class FindIncident {

  private final Alarms alarms;

  FindIncident(Alarms alarms) {
    this.alarms = alarms;
  }

  /// Of the equipment or of what it stands below; of one that was rolled up, the one that it is
  /// part of. That with work first, then the most severe, then the oldest.
  Optional<Alarm> of(Subject subject) {
    return alarms.active(keys(subject)).stream()
        .min(
            Comparator.comparing((Alarm alarm) -> alarm.workOrder() == null)
                .thenComparingInt(alarm -> alarm.severity().rank())
                .thenComparing(Alarm::startedAt))
        .map(this::whole);
  }

  private static List<Alarms.Key> keys(Subject subject) {
    return subject.assets().stream()
        .flatMap(asset ->
            subject.category().evidence().words().stream().map(word -> new Alarms.Key(asset, word)))
        .toList();
  }

  private Alarm whole(Alarm alarm) {
    return alarm.partOf() == null
        ? alarm
        : alarms.find(alarm.partOf()).filter(Alarm::isActive).orElse(alarm);
  }
}
