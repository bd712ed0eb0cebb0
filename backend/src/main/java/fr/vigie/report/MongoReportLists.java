package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.Page;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Lists of reports, each page by one query that begins where the one before ended.
final class MongoReportLists {

  private MongoReportLists() {}

  static Page<Report> page(
      Documents reports,
      ReportFilter filter,
      ReportOrder order,
      int first,
      @Nullable String after) {
    var keyset = Keyset.valueOf(order.name());
    var conditions = conditions(filter);
    if (after != null) {
      conditions.add(keyset.beyond(after));
    }
    var found =
        reports
            .find(and(conditions), first + 1)
            .sort(keyset.sort())
            .map(MongoReportDocuments::report)
            .into(new ArrayList<>());
    return Page.of(found, first, report -> keyset.cursor(report.id(), report.dueAt()));
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
    conditions.add(in("status", MongoReports.names(statuses)));
    if (!filter.domains().isEmpty()) {
      conditions.add(in("domain", MongoReports.names(filter.domains())));
    }
    return conditions;
  }
}
