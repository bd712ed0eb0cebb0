package fr.vigie.handover;

import fr.vigie.handover.HandoverEvents.Act;
import fr.vigie.handover.HandoverNote.Acknowledgement;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// Somebody in a control room says that they have read a note. Several may; each is kept once.
public final class AcknowledgeHandoverNote {

  public sealed interface Outcome {
    record Acknowledged(HandoverNote note) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record NoteNotFound(String noteId) implements Outcome {}
  }

  private final HandoverNotes notes;
  private final HandoverEvents events;
  private final Transactions transactions;
  private final Clock clock;

  AcknowledgeHandoverNote(
      HandoverNotes notes, HandoverEvents events, Transactions transactions, Clock clock) {
    this.notes = notes;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Outcome acknowledge(Viewer viewer, String noteId) {
    var note = notes.find(noteId).filter(found -> viewer.may(Right.SEE_WORK, found.territory()));
    if (note.isEmpty()) {
      return new Outcome.NoteNotFound(noteId);
    }
    if (!viewer.may(Right.HANDLE_ALARMS, note.get().territory())) {
      return new Outcome.NotAllowed(Right.HANDLE_ALARMS);
    }
    return transactions.run(() -> acknowledge(viewer.staff().id(), noteId));
  }

  private Outcome acknowledge(String by, String noteId) {
    var at = clock.instant();
    var note = notes.find(noteId).orElseThrow();
    if (notes.acknowledge(note, new Acknowledgement(by, at))) {
      events.append(note, Act.ACKNOWLEDGE, by, at);
    }
    return new Outcome.Acknowledged(notes.find(noteId).orElseThrow());
  }
}
