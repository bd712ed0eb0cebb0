package fr.vigie.casework;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Reports;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import java.time.Clock;

/// Staff writes a note about a report that only staff reads.
public final class AddInternalNote {

  /// What is asked for.
  ///
  /// @param clientNoteId the name that the app gave it
  public record Request(String reportId, String clientNoteId, String text) {}

  public sealed interface Outcome {
    record Added(ReportNote note) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ReportNotFound(String reportId) implements Outcome {}

    record TooManyNotes() implements Outcome {}
  }

  private final Reports reports;
  private final ReportNotes notes;
  private final Ids ids;
  private final Clock clock;

  AddInternalNote(Reports reports, ReportNotes notes, Ids ids, Clock clock) {
    this.reports = reports;
    this.notes = notes;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome add(Viewer viewer, Request request) {
    var report =
        reports
            .find(request.reportId())
            .filter(found -> viewer.may(Right.SEE_REPORTS, found.territory()));
    if (report.isEmpty()) {
      return new Outcome.ReportNotFound(request.reportId());
    }
    if (!viewer.may(Right.HANDLE_REPORTS, report.get().territory())) {
      return new Outcome.NotAllowed(Right.HANDLE_REPORTS);
    }
    return add(viewer.staff().id(), request);
  }

  private Outcome add(String by, Request request) {
    try {
      return notes
          .find(request.reportId(), request.clientNoteId())
          .map(before -> again(before, by, request))
          .orElseGet(() -> addAnew(by, request));
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(
          notes.find(request.reportId(), request.clientNoteId()).orElseThrow(), by, request);
    }
  }

  private static Outcome again(ReportNote before, String by, Request request) {
    return before.by().equals(by) && before.text().equals(request.text())
        ? new Outcome.Added(before)
        : new Outcome.ClientIdReused(request.clientNoteId());
  }

  private Outcome addAnew(String by, Request request) {
    if (notes.count(request.reportId()) >= ReportNotes.MOST) {
      return new Outcome.TooManyNotes();
    }
    var note =
        new ReportNote(
            ids.next("rpn"),
            request.reportId(),
            request.clientNoteId(),
            request.text(),
            by,
            clock.instant());
    notes.add(note);
    return new Outcome.Added(note);
  }
}
