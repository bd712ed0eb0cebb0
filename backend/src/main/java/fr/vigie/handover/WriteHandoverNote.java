package fr.vigie.handover;

import fr.vigie.handover.HandoverEvents.Act;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody in a control room leaves a note to the next shift.
public final class WriteHandoverNote {

  private static final Duration LONGEST_PINNED = Duration.ofDays(31);

  /// What is asked for.
  ///
  /// @param clientNoteId the name that the app gave it
  /// @param about the ids of reports, work orders and alarms of the territory
  public record Request(
      String clientNoteId,
      String territory,
      String text,
      List<String> about,
      @Nullable Instant pinnedUntil) {

    public Request {
      about = List.copyOf(about);
    }

    String fingerprint(String by) {
      return Fingerprint.of(by, territory, text, about, pinnedUntil);
    }
  }

  public sealed interface Outcome {
    record Written(HandoverNote note) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final HandoverNotes notes;
  private final NoteSubjects subjects;
  private final HandoverEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  WriteHandoverNote(
      Territories territories,
      HandoverNotes notes,
      NoteSubjects subjects,
      HandoverEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.notes = notes;
    this.subjects = subjects;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for what it cannot be about, and for an instant to which it cannot
  /// be pinned.
  public Outcome write(Viewer viewer, Request request) {
    if (!viewer.may(Right.HANDLE_ALARMS, request.territory())) {
      return new Outcome.NotAllowed(Right.HANDLE_ALARMS);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    var by = viewer.staff().id();
    var before = notes.findByClientId(request.clientNoteId());
    if (before.isPresent()) {
      return again(before.get(), by, request);
    }
    check(request);
    return keep(note(by, request), request);
  }

  private Outcome keep(HandoverNote note, Request request) {
    try {
      return transactions.run(() -> {
        notes.add(note);
        events.append(note, Act.WRITE, note.by(), note.writtenAt());
        return new Outcome.Written(note);
      });
    } catch (AlreadyExists sentTwiceAtOnce) {
      var before = notes.findByClientId(request.clientNoteId()).orElseThrow();
      return again(before, note.by(), request);
    }
  }

  private static Outcome again(HandoverNote before, String by, Request request) {
    return before.fingerprint().equals(request.fingerprint(by))
        ? new Outcome.Written(before)
        : new Outcome.ClientIdReused(request.clientNoteId());
  }

  private void check(Request request) {
    var about = request.about();
    InvalidInput.unless(
        new HashSet<>(about).size() == about.size() && subjects.areOf(request.territory(), about),
        "aboutIds",
        "the IDs of reports, work orders and alarms of the territory, each once");
    var now = clock.instant();
    var pinned = request.pinnedUntil();
    InvalidInput.unless(
        pinned == null || (pinned.isAfter(now) && !pinned.isAfter(now.plus(LONGEST_PINNED))),
        "pinnedUntil",
        "in the future, 31 days from now at most");
  }

  private HandoverNote note(String by, Request request) {
    return new HandoverNote(
        ids.next("hon"),
        request.clientNoteId(),
        request.fingerprint(by),
        request.territory(),
        request.text(),
        request.about(),
        by,
        clock.instant(),
        request.pinnedUntil(),
        List.of());
  }
}
