package fr.vigie.escalation;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log is told of late work.
final class EscalationEvents {

  private final EventLog log;
  private final Ids ids;

  EscalationEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  void raised(Escalation escalation) {
    append(
        "WorkOrderEscalated",
        escalation.territory(),
        escalation.workOrder(),
        "LEVEL_" + escalation.level(),
        null,
        escalation.raisedAt());
  }

  void set(String territory, String by, Instant at) {
    append("EscalationSet", territory, territory, "SET", by, at);
  }

  private void append(
      String type, String territory, String subject, String act, @Nullable String by, Instant at) {
    log.append(List.of(new Event(ids.next("evt"), type, territory, subject, act, by, at)));
  }
}
