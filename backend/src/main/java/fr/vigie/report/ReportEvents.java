package fr.vigie.report;

import fr.vigie.event.Event;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Step;
import fr.vigie.shared.Ids;
import org.jspecify.annotations.Nullable;

/// What the log is told of reports.
public final class ReportEvents {

  static final String FILED = "ReportFiled";
  private static final String CHANGED = "ReportChanged";

  private ReportEvents() {}

  public static Event filed(Ids ids, Report report) {
    var act = Act.FILE.name();
    return event(ids, FILED, report, act, report.reporter(), report.timeline().getFirst());
  }

  public static Event changed(Ids ids, Report report, Step step, @Nullable String by) {
    return event(ids, CHANGED, report, step.act().name(), by, step);
  }

  private static Event event(
      Ids ids, String type, Report report, String act, @Nullable String by, Step step) {
    return new Event(ids.next("evt"), type, report.territory(), report.id(), act, by, step.at());
  }
}
