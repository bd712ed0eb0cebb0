package fr.vigie.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Brings reports to say of themselves what could only be seen from elsewhere before: that they are
/// on private ground, and since when the report that they repeat is said to be mended.
final class MongoReportFacts {

  private static final List<String> MENDED = List.of(Status.RESOLVED.name(), Status.CLOSED.name());

  private MongoReportFacts() {}

  static void add(MongoDatabase database) {
    var reports = database.getCollection("reports");
    reports.updateMany(exists("exactPlace"), Updates.set("isPlaceBlurred", true));
    for (var id : reports.distinct("handling.root", String.class)) {
      var root = reports.find(eq("_id", id)).first();
      if (root != null && MENDED.contains(root.getString("status"))) {
        mendedAt(root)
            .ifPresent(at ->
                reports.updateMany(
                    eq("handling.root", id), Updates.set("handling.rootMendedAt", at)));
      }
    }
  }

  private static Optional<Date> mendedAt(Document root) {
    return root.getList("timeline", Document.class).reversed().stream()
        .filter(step -> ReportLifecycle.mends(Act.valueOf(step.getString("act"))))
        .findFirst()
        .map(step -> step.getDate("at"));
  }
}
