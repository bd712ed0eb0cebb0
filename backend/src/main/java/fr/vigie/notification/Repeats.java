package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.report.Report;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Keeps those who follow a report from being told the same again and again: at most once in ten
/// minutes, unless something else was told between. It is worked out from the report's own history,
/// so that it costs the same for one follower and for ten thousand, and comes out the same when an
/// event is taken up twice.
final class Repeats {

  private static final Duration WITHIN = Duration.ofMinutes(10);

  private Repeats() {}

  static boolean isOne(Event event, Report report) {
    NotificationKind last = null;
    var toldAt = Instant.MIN;
    for (var step : report.timeline()) {
      var kind = kind(step);
      if (kind == null) {
        continue;
      }
      var isRepeated = kind == last && step.at().isBefore(toldAt.plus(WITHIN));
      if (step.at().equals(event.at()) && step.act().name().equals(event.act())) {
        return isRepeated;
      }
      if (!isRepeated) {
        last = kind;
        toldAt = step.at();
      }
    }
    return false;
  }

  private static @Nullable NotificationKind kind(Report.Step step) {
    var kinds = NotificationKind.of("ReportChanged", step.act().name());
    return kinds.isEmpty() ? null : kinds.getFirst();
  }
}
