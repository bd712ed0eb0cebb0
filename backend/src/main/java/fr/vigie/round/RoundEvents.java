package fr.vigie.round;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;

/// What the log is told of rounds.
public final class RoundEvents {

  private final EventLog log;
  private final Ids ids;

  RoundEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  /// Writes it in the transaction of the change.
  ///
  /// @param act what happened to the round or to a stop of it
  /// @param by who did it; for what the planner does, who asked for the round
  public void append(Round round, Enum<?> act, String by, Instant at) {
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                "RoundChanged",
                round.territory(),
                round.id(),
                act.name(),
                by,
                at)));
  }
}
