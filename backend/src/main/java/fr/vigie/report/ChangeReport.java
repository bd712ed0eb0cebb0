package fr.vigie.report;

import fr.vigie.event.EventLog;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Step;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets an act happen to a report, lets its photos follow it, and tells the log of it, within the
/// transaction that is under way.
public final class ChangeReport {

  private final Reports reports;
  private final ReportPhotos photos;
  private final EventLog events;
  private final AfterMoving afterMoving;
  private final Ids ids;

  ChangeReport(
      Reports reports, ReportPhotos photos, EventLog events, AfterMoving afterMoving, Ids ids) {
    this.reports = reports;
    this.photos = photos;
    this.afterMoving = afterMoving;
    this.events = events;
    this.ids = ids;
  }

  /// Whether the report was still as it was loaded; else nothing happens.
  ///
  /// @param by who acted; null for someone who did not sign in, and for Vigie itself
  public boolean change(Report before, ReportChange change, @Nullable String by) {
    if (!reports.change(before, change)) {
      return false;
    }
    photos.follow(before, change);
    tellDuplicates(before, change.step());
    if (!change.territory().equals(before.territory())) {
      afterMoving.moved(before.id(), change.territory());
    }
    events.append(List.of(ReportEvents.changed(ids, before, change.step(), by)));
    return true;
  }

  /// Says the same to all of some reports, whatever has become of them, in the story of each and to
  /// the log.
  ///
  /// @param key by which it is known among all that was said of a report
  public void answerAll(List<Report> some, String text, String key, Instant at, String by) {
    reports.answerAll(some.stream().map(Report::id).toList(), text, key, at);
    events.append(
        some.stream()
            .map(report -> {
              var step = new Step(at, Act.ANSWER, report.status(), text, key);
              return ReportEvents.changed(ids, report, step, by);
            })
            .toList());
  }

  /// Who filed a duplicate may contest while the report that is dealt with is said to be mended.
  private void tellDuplicates(Report before, Step step) {
    if (ReportLifecycle.mends(step.act())) {
      reports.rootsMended(List.of(before.id()), step.at());
    } else if (step.act() == Act.CONTEST && step.status() != before.status()) {
      reports.rootsMended(List.of(before.id()), null);
    }
  }
}
