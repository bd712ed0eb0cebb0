package fr.vigie.situation;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import fr.vigie.situation.SituationLifecycle.Act;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log is told of situations.
public final class SituationEvents {

  /// Something was done to a situation.
  public static final String CHANGED = "SituationChanged";

  private final EventLog log;
  private final Ids ids;

  SituationEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  void append(Situation situation, Act act, @Nullable String by, Instant at) {
    append(event(situation, act, by, at));
  }

  /// An event to be appended.
  Event event(Situation situation, Act act, @Nullable String by, Instant at) {
    return new Event(
        ids.next("evt"), CHANGED, situation.territory(), situation.id(), act.name(), by, at);
  }

  void append(Event event) {
    log.append(List.of(event));
  }
}
