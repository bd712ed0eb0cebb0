package fr.vigie.sync;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.util.List;

/// What the log is told of feeds that change while their work orders do not.
final class FeedEvents {

  static final String MOVED = "AgentWorkMoved";

  private final EventLog log;
  private final Ids ids;
  private final Clock clock;

  FeedEvents(EventLog log, Ids ids, Clock clock) {
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Work came to an agent's devices or left them as a whole; by whom, the event of what moved it
  /// says.
  void moved(String agent, String territory) {
    log.append(
        List.of(
            new Event(ids.next("evt"), MOVED, territory, agent, "MOVE", null, clock.instant())));
  }
}
