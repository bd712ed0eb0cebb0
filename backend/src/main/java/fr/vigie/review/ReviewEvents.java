package fr.vigie.review;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.report.Report;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log is told of decisions on what the public may read and see.
final class ReviewEvents {

  private static final String MODERATED = "ReportModerated";
  private static final String REMOVAL = "RemovalRequestChanged";

  private final EventLog log;
  private final Ids ids;

  ReviewEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  void moderated(Report report, String act, String by, Instant at) {
    append(MODERATED, report.territory(), report.id(), act, by, at);
  }

  /// @param by the member of staff; null for whoever asked
  void removal(Removal removal, String act, @Nullable String by, Instant at) {
    append(REMOVAL, removal.territory(), removal.id(), act, by, at);
  }

  private void append(
      String type, String territory, String subject, String act, @Nullable String by, Instant at) {
    log.append(List.of(new Event(ids.next("evt"), type, territory, subject, act, by, at)));
  }
}
