package fr.vigie.handover;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;

/// What the log is told of notes between shifts.
public final class HandoverEvents {

  /// A note was written or read.
  public static final String CHANGED = "HandoverNoteChanged";

  /// What is done with a note.
  public enum Act {
    WRITE,
    ACKNOWLEDGE
  }

  private final EventLog log;
  private final Ids ids;

  HandoverEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  void append(HandoverNote note, Act act, String by, Instant at) {
    log.append(
        List.of(
            new Event(ids.next("evt"), CHANGED, note.territory(), note.id(), act.name(), by, at)));
  }
}
