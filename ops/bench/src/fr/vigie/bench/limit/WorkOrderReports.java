package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.bson.RawBsonDocument;

/// The reports of a work order, in its order.
final class WorkOrderReports {

  // In the order in which they are stored.
  private static final String[] FIELDS = {
    "_id", "category", "status", "filedAt", "dueAt", "timeline"
  };
  private static final String[] STEP = {"at", "act", "status"};
  private static final Set<String> OPEN =
      Set.of("RECEIVED", "QUALIFIED", "PLANNED", "IN_PROGRESS", "FORWARDED", "CONTESTED");

  private final MongoCollection<RawBsonDocument> reports;
  private final Names names;

  WorkOrderReports(MongoDatabase database, Names names) {
    this.reports = database.getCollection("reports", RawBsonDocument.class);
    this.names = names;
  }

  void write(JsonOut out, List<String> ids, long now) {
    var found = new HashMap<String, RawBsonDocument>();
    var report = new StoredFields(FIELDS);
    reports
        .find(in("_id", ids))
        .projection(include(FIELDS))
        .limit(ids.size())
        .batchSize(ids.size())
        .forEach(document -> {
          report.read(document);
          found.put(report.text(0), document);
        });
    var step = new StoredFields(STEP);
    for (var i = 0; i < ids.size(); i++) {
      report.read(found.get(ids.get(i)));
      write(out.raw(i == 0 ? "" : ","), report, step, now);
    }
  }

  private void write(JsonOut out, StoredFields report, StoredFields step, long now) {
    report.string(0, out.raw("{\"id\":"));
    report.string(2, out.raw(",\"status\":"));
    out.raw(",\"category\":").raw(names.categories().get(report.text(1)));
    out.raw(",\"filedAt\":").instant(report.date(3));
    out.raw(",\"dueAt\":").instant(report.date(4));
    out.raw(",\"isOverdue\":").raw(OPEN.contains(report.text(2)) && report.date(4) < now);
    out.raw(",\"timeline\":");
    var separator = new Separator();
    report.each(5, step, () -> write(out.raw(separator.next()), step));
    out.raw("]}");
  }

  private static void write(JsonOut out, StoredFields step) {
    out.raw("{\"at\":").instant(step.date(0));
    step.string(1, out.raw(",\"act\":"));
    step.string(2, out.raw(",\"status\":"));
    out.raw("}");
  }
}
