package fr.vigie.casework;

import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import java.time.Duration;

/// Closes reports that were resolved so long ago that nobody is to contest them any more.
public final class CloseResolved {

  private static final int MOST_AT_ONCE = 50;

  private final Cases cases;
  private final Duration after;

  CloseResolved(Cases cases, Duration after) {
    this.cases = cases;
    this.after = after;
  }

  /// Whether there may be more to do.
  public boolean close() {
    var waiting = cases.reports().staying(Status.RESOLVED, cases.now().minus(after), MOST_AT_ONCE);
    waiting.forEach(report -> cases.within(report.id(), this::close));
    return waiting.size() == MOST_AT_ONCE;
  }

  /// Nothing happens to one that was contested, or closed by another, in the meantime.
  private CaseOutcome close(Report report) {
    return cases.step(report, Cases.Said.nothing(Act.CLOSE), null);
  }
}
