package fr.vigie.duplicate;

import fr.vigie.category.TerritoryCategories;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks through the open reports of a territory, newest first, for those that say the same as an
/// earlier one: same category, no farther than the category says, and not long after.
final class FindDuplicates {

  private static final int BATCH = 100;

  /// Where so many hold no pair more, the page ends, and the next goes on.
  private static final int MOST_READ = 1_000;

  /// A category that offers no near reports still has reports that are told twice.
  private static final double LEAST_METRES = 1;

  private static final String[] NEEDED = {
    "_id", "category", "territory", "latitude", "longitude", "filedAt"
  };

  /// @param most how many pairs
  /// @param within at most this long between the two
  record Request(
      String territory, Duration within, int most, @Nullable String after, Wanted wanted) {}

  /// @param readTo the last report that was looked at; null when there was none
  record Found(List<Likeness> pairs, @Nullable String readTo, boolean hasMore) {}

  private final TerritoryCategories categories;
  private final Neighbours neighbours;

  FindDuplicates(TerritoryCategories categories, Neighbours neighbours) {
    this.categories = categories;
    this.neighbours = neighbours;
  }

  Found find(Request request) {
    var wanted = request.wanted().and(NEEDED);
    var pairs = new ArrayList<Likeness>();
    var readTo = request.after();
    for (var read = 0; read < MOST_READ; read += BATCH) {
      var batch = neighbours.newest(request.territory(), BATCH, readTo, wanted);
      var candidates = candidates(batch, request, wanted);
      for (var report : batch) {
        earlier(report, candidates, request.within()).ifPresent(pairs::add);
        readTo = report.required("_id");
        if (pairs.size() == request.most()) {
          return new Found(pairs, readTo, true);
        }
      }
      if (batch.size() < BATCH) {
        return new Found(pairs, readTo, false);
      }
    }
    return new Found(pairs, readTo, true);
  }

  private List<Row> candidates(List<Row> batch, Request request, Wanted wanted) {
    if (batch.isEmpty()) {
      return List.of();
    }
    var boxes = batch.stream().map(each -> GeoBox.around(place(each), reach(each))).toList();
    var oldest = batch.stream().map(FindDuplicates::filedAt).min(Comparator.naturalOrder());
    var since = oldest.orElseThrow().minus(request.within());
    return neighbours.within(request.territory(), boxes, since, wanted);
  }

  /// The nearest of those before it.
  private Optional<Likeness> earlier(Row report, List<Row> candidates, Duration within) {
    var box = GeoBox.around(place(report), reach(report));
    return candidates.stream()
        .filter(other -> isBefore(other, report) && box.holds(place(other)))
        .filter(other -> other.required("category").equals(report.required("category")))
        .map(other -> likeness(report, other))
        .filter(pair -> pair.metres() <= reach(report) && pair.apart().compareTo(within) <= 0)
        .min(Comparator.comparingDouble(Likeness::metres).thenComparing(Likeness::apart));
  }

  private static Likeness likeness(Row report, Row earlier) {
    return new Likeness(
        report,
        earlier,
        place(report).metresTo(place(earlier)),
        Duration.between(filedAt(earlier), filedAt(report)));
  }

  /// Ids are in the order of filing.
  private static boolean isBefore(Row other, Row report) {
    return other.required("_id").compareTo(report.required("_id")) < 0;
  }

  private double reach(Row report) {
    var key = categories.key(report.required("territory"), report.required("category"));
    return Math.max(LEAST_METRES, categories.named(key).nearMetres());
  }

  private static GeoPoint place(Row report) {
    return new GeoPoint(report.number("latitude"), report.number("longitude"));
  }

  private static Instant filedAt(Row report) {
    return Objects.requireNonNull(report.instant("filedAt"));
  }
}
