package fr.vigie.follow;

import fr.vigie.follow.Follow.Around;
import fr.vigie.follow.Follow.OfCommune;
import fr.vigie.shared.GeoPoint;
import fr.vigie.view.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A follow with what is new for who follows.
///
/// @param report null when something else is followed, and when the report is to be seen no more
/// @param newSteps what happened to the report since
/// @param newReports those filed since and still open, last filed first
record FollowShown(Follow follow, @Nullable Row report, List<Row> newSteps, List<Row> newReports) {

  static FollowShown ofReport(Follow follow, @Nullable Row report) {
    var steps = report == null ? List.<Row>of() : report.rows("timeline");
    var fresh = steps.stream().filter(step -> isAfter(step, follow.seenAt())).toList();
    return new FollowShown(follow, report, fresh, List.of());
  }

  static FollowShown ofPlace(Follow follow, List<Row> newReports) {
    return new FollowShown(follow, null, List.of(), newReports);
  }

  private static boolean isAfter(Row step, Instant seenAt) {
    var at = step.instant("at");
    return at != null && at.isAfter(seenAt);
  }

  @Nullable String commune() {
    return follow.subject() instanceof OfCommune(var code) ? code : null;
  }

  @Nullable GeoPoint centre() {
    return follow.subject() instanceof Around area ? area.centre() : null;
  }

  @Nullable Integer metres() {
    return follow.subject() instanceof Around area ? area.metres() : null;
  }

  List<String> categories() {
    return follow.subject() instanceof Around area ? area.categories() : List.of();
  }
}
