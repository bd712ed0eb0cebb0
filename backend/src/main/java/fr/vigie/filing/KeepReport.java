package fr.vigie.filing;

import fr.vigie.contact.Contact;
import fr.vigie.contact.Contacts;
import fr.vigie.event.EventLog;
import fr.vigie.filing.DraftReport.Draft;
import fr.vigie.filing.FileReport.Outcome;
import fr.vigie.identity.Viewer;
import fr.vigie.photo.AttachPhotos;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Step;
import fr.vigie.report.ReportEvents;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.report.ReportPhotos;
import fr.vigie.report.Reports;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps a report with all that begins with it, or nothing of it.
final class KeepReport {

  private final Reports reports;
  private final ReportPhotos photos;
  private final Contacts contacts;
  private final IncidentWork incidentWork;
  private final AfterFiling afterFiling;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;

  KeepReport(
      Reports reports,
      ReportPhotos photos,
      Contacts contacts,
      IncidentWork incidentWork,
      AfterFiling afterFiling,
      EventLog events,
      Transactions transactions,
      Ids ids) {
    this.reports = reports;
    this.photos = photos;
    this.contacts = contacts;
    this.incidentWork = incidentWork;
    this.afterFiling = afterFiling;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
  }

  /// Throws {@link fr.vigie.shared.AlreadyExists} when the client id or the reference is taken, and
  /// {@link AttachPhotos.Taken} when another report has one of the photos.
  ///
  /// @param caller who is on the telephone; null when it is the viewer's own
  Outcome.Filed keep(
      Viewer viewer, Draft draft, AttachPhotos.Outcome.Fit fit, @Nullable Contact caller) {
    return transactions.run(() -> keepOnce(viewer, draft, fit, caller));
  }

  /// What was answered when it was kept.
  Outcome.Filed again(Report before) {
    return new Outcome.Filed(before, afterFiling.secretOf(before));
  }

  /// Who telephones is its reporter, whoever files it.
  private Outcome.Filed keepOnce(
      Viewer viewer, Draft draft, AttachPhotos.Outcome.Fit fit, @Nullable Contact caller) {
    var drafted = ReportPhotos.with(draft.report(), fit);
    var filed =
        caller == null
            ? drafted
            : drafted.filedBy(contacts.keep(drafted.territory(), null, caller));
    var report = draft.workOrder() == null ? filed : joined(filed, draft.workOrder());
    // First, so that who sent the same twice at once is known before its photos are missed.
    reports.add(report);
    photos.attach(report, fit);
    var told = new ArrayList<>(List.of(ReportEvents.filed(ids, report)));
    report.timeline().stream()
        .skip(1)
        .forEach(step -> told.add(ReportEvents.changed(ids, report, step, null)));
    events.append(told);
    return new Outcome.Filed(
        report, afterFiling.filed(report, caller == null ? viewer.signIn() : null));
  }

  private Report joined(Report filed, String workOrder) {
    var steps = new ArrayList<>(filed.timeline());
    for (Act act : incidentWork.join(workOrder, filed.id())) {
      ReportLifecycle.after(steps.getLast().status(), act)
          .ifPresent(status -> steps.add(new Step(filed.filedAt(), act, status)));
    }
    return steps.size() == 1 ? filed : filed.dealtWithBy(workOrder, steps);
  }
}
