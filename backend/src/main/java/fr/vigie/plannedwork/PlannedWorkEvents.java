package fr.vigie.plannedwork;

import fr.vigie.event.Event;
import fr.vigie.shared.Ids;
import java.time.Instant;

/// What the log is told of planned works.
final class PlannedWorkEvents {

  private PlannedWorkEvents() {}

  static Event set(Ids ids, PlannedWork work) {
    return event(ids, work, "PlannedWorkSet", "SET", work.by(), work.setAt());
  }

  static Event withdrawn(Ids ids, PlannedWork work, String by, Instant at) {
    return event(ids, work, "PlannedWorkWithdrawn", "WITHDRAW", by, at);
  }

  private static Event event(
      Ids ids, PlannedWork work, String type, String act, String by, Instant at) {
    return new Event(ids.next("evt"), type, work.territory(), work.id(), act, by, at);
  }
}
