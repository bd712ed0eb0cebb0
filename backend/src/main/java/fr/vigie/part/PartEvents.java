package fr.vigie.part;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.util.List;

/// What the log is told of the catalogue of parts, of stock and of what an hour costs; what agents
/// build in is told with the work.
final class PartEvents {

  private final EventLog log;
  private final Ids ids;
  private final Clock clock;

  PartEvents(EventLog log, Ids ids, Clock clock) {
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  void partSet(Part part, String by) {
    append("PartSet", part.territory(), part.id(), "SET", by);
  }

  void stockMoved(Part part, Movement.Kind kind, String by) {
    append("StockMoved", part.territory(), part.id(), kind.name(), by);
  }

  void hourlyRateSet(String territory, String by) {
    append("HourlyRateSet", territory, territory, "SET", by);
  }

  private void append(String type, String territory, String subject, String act, String by) {
    log.append(
        List.of(new Event(ids.next("evt"), type, territory, subject, act, by, clock.instant())));
  }
}
