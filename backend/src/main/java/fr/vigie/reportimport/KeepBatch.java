package fr.vigie.reportimport;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.importfile.Reject;
import fr.vigie.importfile.Rejects;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// Keeps a batch whole or not at all: its new reports with the events that tell of them, its
/// rejects and the tally of the import.
final class KeepBatch {

  private static final String IMPORTED = "ReportImported";
  private static final int MOST_TRIES = 5;

  private final Reports reports;
  private final Imports imports;
  private final Rejects rejects;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  KeepBatch(
      Reports reports,
      Imports imports,
      Rejects rejects,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.reports = reports;
    this.imports = imports;
    this.rejects = rejects;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// The import with the batch in its tally.
  Import keep(Import run, Batch batch, ReportFactory factory) {
    var made = batch.cases().stream().map(factory::report).toList();
    for (var tries = 1; ; tries++) {
      try {
        return transactions.run(() -> store(run, made, batch.rejects()));
      } catch (AlreadyExists sameFileAtOnce) {
        // The next try sees what the other import has added since.
        if (tries == MOST_TRIES) {
          throw sameFileAtOnce;
        }
      }
    }
  }

  private Import store(Import run, List<Report> made, List<Reject> refused) {
    var added = made.isEmpty() ? List.<Report>of() : reports.addMissing(made);
    if (!added.isEmpty()) {
      events.append(added.stream().map(report -> imported(run, report)).toList());
    }
    rejects.add(run.id(), refused, run.startedAt());
    var after = run.with(run.tally().plus(made.size(), added.size(), refused));
    imports.put(after);
    return after;
  }

  private Event imported(Import run, Report report) {
    return new Event(
        ids.next("evt"),
        IMPORTED,
        report.territory(),
        report.id(),
        "IMPORT",
        run.by(),
        clock.instant());
  }
}
