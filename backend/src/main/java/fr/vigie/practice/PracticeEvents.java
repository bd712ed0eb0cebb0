package fr.vigie.practice;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;

/// What the log is told of practices.
final class PracticeEvents {

  private final EventLog log;
  private final Ids ids;

  PracticeEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  void append(Practice practice, String act, String by, Instant at) {
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                "PracticeChanged",
                practice.territory(),
                practice.id(),
                act,
                by,
                at)));
  }
}
