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

  /// Work came to an agent's devices or left them as a whole.
  void moved(String agent, String territory) {
    log.append(
        List.of(
            new Event(ids.next("evt"), MOVED, territory, agent, "MOVE", agent, clock.instant())));
  }
}
