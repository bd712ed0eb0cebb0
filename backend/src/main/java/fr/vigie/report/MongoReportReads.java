package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static fr.vigie.report.MongoReports.names;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.mongo.Places;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `reports`, by the indexes that {@link MongoReports} makes; each page by one query
/// that begins where the one before ended.
final class MongoReportReads implements ReportReads {

  private static final int MOST_LISTS = 200;

  private final Documents reports;

  MongoReportReads(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
  }

  @Override
  public Optional<Row> find(String id, ReportSight sight, Wanted wanted) {
    return reports
        .row(eq("_id", id), wanted.and(ReportSight.NEEDS.toArray(String[]::new)))
        .filter(sight::sees);
  }

  @Override
  public Optional<Row> findByReference(String reference, ReportSight sight, Wanted wanted) {
    return reports.row(and(eq("filing.reference", reference), seenBy(sight)), wanted);
  }

  @Override
  public List<Row> list(Collection<String> ids, Wanted wanted) {
    return reports.rows(in("_id", ids), ids.size(), null, wanted);
  }

  @Override
  public List<Row> list(Collection<String> ids, ReportSight sight, Wanted wanted) {
    return reports.rows(and(in("_id", ids), seenBy(sight)), ids.size(), null, wanted);
  }

  /// MongoDB merges so many lists of a commune and a status; of more communes several reads are
  /// made, and merged here.
  @Override
  public Page<Row> page(
      ReportFilter filter,
      ReportSight sight,
      ReportOrder order,
      int first,
      @Nullable String after,
      Wanted wanted) {
    var keyset = Keyset.valueOf(order.name());
    var asked = wanted.and(keyset.fields());
    var parts = filter.inParts(MOST_LISTS);
    var found = new ArrayList<Row>();
    for (var part : parts) {
      var conditions = conditions(part);
      conditions.add(seenBy(sight));
      if (after != null) {
        conditions.add(keyset.beyond("rep", after));
      }
      found.addAll(reports.rows(and(conditions), first + 1, keyset.sort(), asked));
    }
    if (parts.size() > 1) {
      found.sort(keyset.order());
    }
    return Page.of(found.subList(0, Math.min(found.size(), first + 1)), first, keyset::cursor);
  }

  @Override
  public Page<Row> held(String territory, int first, @Nullable String after, Wanted wanted) {
    var keyset = Keyset.OLDEST_FIRST;
    var held = and(eq("moderation.isHeld", true), eq("territory", territory));
    var filter = after == null ? held : and(held, keyset.beyond("rep", after));
    var found = reports.rows(filter, first + 1, keyset.sort(), wanted.and(keyset.fields()));
    return Page.of(found, first, keyset::cursor);
  }

  @Override
  public List<Row> inBox(
      GeoBox box, ReportSight sight, List<Status> statuses, int most, Wanted wanted) {
    return reports.rows(
        and(Places.within(box), in("status", names(statuses)), seenBy(sight)), most, null, wanted);
  }

  @Override
  public List<Row> openIn(Collection<String> communes, Instant since, int most) {
    return reports.rows(
        and(
            in("commune", communes),
            in("status", names(Status.OPEN)),
            gte("_id", Ids.firstAt("rep", since)),
            seenBy(ReportSight.PUBLIC)),
        most,
        Keyset.NEWEST_FIRST.sort(),
        Wanted.ALL);
  }

  @Override
  public List<Row> openWithin(Collection<GeoBox> boxes, Instant since, int most) {
    var within = boxes.stream().map(Places::within).toList();
    return reports.rows(
        and(
            or(within),
            in("status", names(Status.OPEN)),
            gte("filedAt", Date.from(since)),
            seenBy(ReportSight.PUBLIC)),
        most,
        null,
        Wanted.ALL);
  }

  /// Few reports are private, so no index tells them apart. Who filed one finds it by its id.
  private static Bson seenBy(ReportSight sight) {
    var open = ne("handling.isPrivate", true);
    if (sight.staff().isEverywhere()) {
      return empty();
    }
    var ways = new ArrayList<>(List.of(open));
    if (!sight.staff().isNowhere()) {
      ways.add(in("territory", sight.staff().territories()));
      // Who gave it back, or handed it on, deals with it no more.
      ways.add(
          and(
              in("handling.receiver", sight.staff().territories()),
              eq("status", Status.FORWARDED.name())));
    }
    return ways.size() == 1 ? open : or(ways);
  }

  /// Every index of a list has the status before the order, so a status is always named: MongoDB
  /// then merges the lists of each status in their order and reads no more than a page.
  private static List<Bson> conditions(ReportFilter filter) {
    var conditions = new ArrayList<Bson>();
    if (filter.territory() != null) {
      conditions.add(eq("territory", filter.territory()));
    }
    if (!filter.communes().isEmpty()) {
      conditions.add(in("commune", filter.communes()));
    }
    var statuses = filter.statuses().isEmpty() ? List.of(Status.values()) : filter.statuses();
    conditions.add(in("status", names(statuses)));
    if (!filter.domains().isEmpty()) {
      conditions.add(in("domain", names(filter.domains())));
    }
    return conditions;
  }
}
