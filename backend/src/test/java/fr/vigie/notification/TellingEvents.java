package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// An event that each kind is told of.
public final class TellingEvents {

  private TellingEvents() {}

  public static List<String> kinds() {
    return Arrays.stream(NotificationKind.values()).map(Enum::name).toList();
  }

  /// What each of them is about.
  public record Subjects(
      String territory,
      String report,
      String workOrder,
      String alarm,
      String criticalAlarm,
      String news) {}

  public static Event of(String name, Subjects subjects, Ids ids, Instant at) {
    var kind = NotificationKind.valueOf(name);
    var subject =
        switch (kind.about()) {
          case REPORT_FILED, REPORT -> subjects.report();
          case WORK_ORDER, WORK_ORDER_LATE -> subjects.workOrder();
          case ALARM_RAISED, ALARM ->
              kind == NotificationKind.ALARM_RAISED ? subjects.alarm() : subjects.criticalAlarm();
          case KEPT_WORK -> ids.next("kpt");
          case PLANNED_WORK -> ids.next("pwk");
          case NEWS -> subjects.news();
          case WEBHOOK -> ids.next("whk");
        };
    return new Event(
        ids.next("evt"),
        kind.about().type(),
        subjects.territory(),
        subject,
        kind.acts().isEmpty() ? "LEVEL_2" : kind.acts().getFirst(),
        null,
        at);
  }
}
