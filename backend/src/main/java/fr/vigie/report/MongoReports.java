package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.shared.GeoBox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `reports`; unique `{clientReportId: 1}`; `{cells: 1, status: 1}` for maps and near
/// reports; `{territory: 1, category: 1, _id: 1, status: 1}` for what others are told. For lists
/// and figures, each of `{territory, status}`, `{commune, status}` and `{status}` goes on with
/// `{_id: 1, domain: 1}` in the order of filing and with `{dueAt: 1, _id: 1, domain: 1}` in the
/// order of urgency.
final class MongoReports implements Reports {

  private final Documents reports;

  MongoReports(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
  }

  static void createIndexes(MongoDatabase database) {
    Places.addCells(database, "reports");
    new CollectionIndexes(database, "reports")
        .unique("clientReportId")
        .on("cells", "status")
        .on("territory", "status", "_id", "domain")
        .on("territory", "status", "dueAt", "_id", "domain", "commune")
        .on("territory", "category", "_id", "status")
        .on("commune", "status", "_id", "domain")
        .on("commune", "status", "dueAt", "_id", "domain")
        .on("status", "_id", "domain")
        .on("status", "dueAt", "_id", "domain")
        .dropOthers();
  }

  @Override
  public Optional<Report> find(String id) {
    return reports.findOne(eq("_id", id)).map(MongoReportDocuments::report);
  }

  @Override
  public Optional<Report> findByClientReportId(String clientReportId) {
    return reports.findOne(eq("clientReportId", clientReportId)).map(MongoReportDocuments::report);
  }

  @Override
  public List<Report> list(Collection<String> ids) {
    return read(in("_id", ids), ids.size());
  }

  @Override
  public void add(Report report) {
    reports.insert(MongoReportDocuments.of(report));
  }

  @Override
  public int addMissing(List<Report> given) {
    var clientIds = given.stream().map(Report::clientReportId).toList();
    var there =
        reports
            .find(in("clientReportId", clientIds))
            .map(document -> document.getString("clientReportId"))
            .into(new ArrayList<>());
    var known = new HashSet<>(there);
    var missing =
        given.stream()
            .filter(report -> known.add(report.clientReportId()))
            .map(MongoReportDocuments::of)
            .toList();
    if (!missing.isEmpty()) {
      reports.insertAll(missing);
    }
    return missing.size();
  }

  @Override
  public void step(Collection<String> ids, Step step, @Nullable String workOrder) {
    reports.updateAll(
        in("_id", ids),
        Updates.combine(
            Updates.set("status", step.status().name()),
            Updates.set("workOrder", workOrder),
            Updates.push("timeline", MongoReportDocuments.of(step))));
  }

  @Override
  public List<Report> openNear(GeoBox box, String category, Instant since) {
    return read(
        and(
            Places.within(box),
            in("status", names(Status.OPEN)),
            eq("category", category),
            gte("filedAt", Date.from(since))),
        50);
  }

  private List<Report> read(Bson filter, int most) {
    return reports.find(filter, most).map(MongoReportDocuments::report).into(new ArrayList<>());
  }

  static List<String> names(List<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }
}
