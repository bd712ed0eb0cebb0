package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static fr.vigie.report.MongoReports.names;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.mongo.Places;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `reports`, by the indexes that {@link MongoReports} makes; each page by one query
/// that begins where the one before ended.
final class MongoReportReads implements ReportReads {

  private final Documents reports;

  MongoReportReads(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
  }

  @Override
  public Optional<Row> find(String id, Wanted wanted) {
    return reports.row(eq("_id", id), wanted);
  }

  @Override
  public List<Row> list(Collection<String> ids, Wanted wanted) {
    return reports.rows(in("_id", ids), ids.size(), null, wanted);
  }

  @Override
  public Page<Row> page(
      ReportFilter filter, ReportOrder order, int first, @Nullable String after, Wanted wanted) {
    var keyset = Keyset.valueOf(order.name());
    var conditions = conditions(filter);
    if (after != null) {
      conditions.add(keyset.beyond("rep", after));
    }
    var found =
        reports.rows(and(conditions), first + 1, keyset.sort(), wanted.and(keyset.fields()));
    return Page.of(found, first, keyset::cursor);
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
  public List<Row> inBox(GeoBox box, List<Status> statuses, int most, Wanted wanted) {
    return reports.rows(and(Places.within(box), in("status", names(statuses))), most, null, wanted);
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
