package fr.vigie.follow;

import fr.vigie.follow.Follow.Around;
import fr.vigie.follow.Follow.OfCommune;
import fr.vigie.follow.Follow.OfReport;
import fr.vigie.report.ReportReads;
import fr.vigie.report.ReportSight;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is new for those who follow something, since they last looked; for all that they follow by
/// as many reads, however much that is.
final class FollowNews {

  /// How many new reports are told of one follow, and how many are looked through for all.
  static final int MOST_EACH = 20;

  private static final int MOST = 500;

  private final ReportReads reports;

  FollowNews(ReportReads reports) {
    this.reports = reports;
  }

  /// @param sight of who follows
  List<FollowShown> of(List<Follow> follows, ReportSight sight) {
    var reported = reported(follows, sight);
    var inCommunes = inCommunes(follows);
    var around = around(follows);
    return follows.stream()
        .map(follow ->
            switch (follow.subject()) {
              case OfReport(var id) -> FollowShown.ofReport(follow, reported.get(id));
              case OfCommune(var code) ->
                  shown(follow, inCommunes, row -> code.equals(row.text("commune")));
              case Around area -> shown(follow, around, row -> holds(area, row));
            })
        .toList();
  }

  /// @param isReporters whether it is of who filed the report, who sees it though it is private
  FollowShown ofLink(Follow follow, boolean isReporters) {
    if (!(follow.subject() instanceof OfReport(var id))) {
      return FollowShown.ofPlace(follow, List.of());
    }
    var ids = List.of(id);
    var found =
        isReporters
            ? reports.list(ids, Wanted.ALL)
            : reports.list(ids, ReportSight.PUBLIC, Wanted.ALL);
    return FollowShown.ofReport(follow, found.isEmpty() ? null : found.getFirst());
  }

  private Map<String, Row> reported(List<Follow> follows, ReportSight sight) {
    var ids = new ArrayList<String>();
    for (var follow : follows) {
      if (follow.subject() instanceof OfReport(var id)) {
        ids.add(id);
      }
    }
    var found = new HashMap<String, Row>();
    if (!ids.isEmpty()) {
      reports.list(ids, sight, Wanted.ALL).forEach(row -> found.put(row.required("_id"), row));
    }
    return found;
  }

  private List<Row> inCommunes(List<Follow> follows) {
    var some = follows.stream().filter(f -> f.subject() instanceof OfCommune).toList();
    var codes = some.stream().map(f -> ((OfCommune) f.subject()).inseeCode()).distinct().toList();
    return some.isEmpty() ? List.of() : reports.openIn(codes, since(some), MOST);
  }

  private List<Row> around(List<Follow> follows) {
    var some = follows.stream().filter(f -> f.subject() instanceof Around).toList();
    var boxes = some.stream().map(f -> box((Around) f.subject())).toList();
    return some.isEmpty() ? List.of() : reports.openWithin(boxes, since(some), MOST);
  }

  private static GeoBox box(Around area) {
    return GeoBox.around(area.centre(), area.metres());
  }

  private static Instant since(List<Follow> follows) {
    return follows.stream().map(Follow::seenAt).min(Instant::compareTo).orElseThrow();
  }

  private static FollowShown shown(
      Follow follow, List<Row> found, java.util.function.Predicate<Row> concerns) {
    var news =
        found.stream()
            .filter(row -> follow.seenAt().isBefore(filedAt(row)))
            .filter(concerns)
            .limit(MOST_EACH)
            .toList();
    return FollowShown.ofPlace(follow, news);
  }

  private static Instant filedAt(Row row) {
    return Objects.requireNonNull(row.instant("filedAt"));
  }

  private static boolean holds(Around area, Row row) {
    var place = new GeoPoint(row.number("latitude"), row.number("longitude"));
    return area.holds(place, row.required("category"));
  }
}
