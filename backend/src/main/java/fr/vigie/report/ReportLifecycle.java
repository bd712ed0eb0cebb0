package fr.vigie.report;

import static fr.vigie.report.Report.Act.HOLD;
import static fr.vigie.report.Report.Act.PLAN;
import static fr.vigie.report.Report.Act.RESOLVE;
import static fr.vigie.report.Report.Act.START;
import static fr.vigie.report.Report.Act.UNPLAN;
import static fr.vigie.report.Report.Status.IN_PROGRESS;
import static fr.vigie.report.Report.Status.PLANNED;
import static fr.vigie.report.Report.Status.RECEIVED;
import static fr.vigie.report.Report.Status.RESOLVED;

import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import java.util.List;
import java.util.Optional;

/// Which acts a report's status allows, and what becomes of it; every other pair is refused. FILE
/// and CLOSE are not here: reports begin with them.
public final class ReportLifecycle {

  private record Change(Status from, Act act, Status to) {}

  private static final List<Change> ALLOWED =
      List.of(
          new Change(RECEIVED, PLAN, PLANNED),
          new Change(PLANNED, UNPLAN, RECEIVED),
          new Change(PLANNED, START, IN_PROGRESS),
          new Change(IN_PROGRESS, HOLD, IN_PROGRESS),
          new Change(IN_PROGRESS, START, IN_PROGRESS),
          new Change(IN_PROGRESS, UNPLAN, RECEIVED),
          new Change(IN_PROGRESS, RESOLVE, RESOLVED));

  private ReportLifecycle() {}

  public static Optional<Status> after(Status from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == from && change.act() == act)
        .map(Change::to)
        .findFirst();
  }
}
