package fr.vigie.report;

import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets an act happen to a report, lets its photos follow it, and tells the log of it, within the
/// transaction that is under way.
public final class ChangeReport {

  private final Reports reports;
  private final ReportPhotos photos;
  private final EventLog events;
  private final Ids ids;

  ChangeReport(Reports reports, ReportPhotos photos, EventLog events, Ids ids) {
    this.reports = reports;
    this.photos = photos;
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
    events.append(List.of(ReportEvents.changed(ids, before, change.step(), by)));
    return true;
  }
}
