package fr.vigie.preventive;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.util.List;

/// What the log is told of preventive plans.
final class PlanEvents {

  private final EventLog log;
  private final Ids ids;

  PlanEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  void append(PreventivePlan plan, String act) {
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                "PreventivePlanChanged",
                plan.territory(),
                plan.id(),
                act,
                plan.by(),
                plan.setAt())));
  }
}
