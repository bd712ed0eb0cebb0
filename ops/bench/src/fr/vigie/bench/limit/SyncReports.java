package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/// The reports of the work that is pulled, as the JSON that answers carry.
final class SyncReports {

  // In the order in which they are stored.
  private static final String[] FIELDS = {"_id", "category", "status", "latitude", "longitude"};

  private final MongoCollection<RawBsonDocument> reports;
  private final Names names;

  SyncReports(MongoDatabase database, Names names) {
    this.reports = database.getCollection("reports", RawBsonDocument.class);
    this.names = names;
  }

  Map<String, byte[]> json(List<String> ids) {
    var json = new HashMap<String, byte[]>();
    var report = new StoredFields(FIELDS);
    var out = new JsonOut();
    reports
        .find(in("_id", ids))
        .projection(include(FIELDS))
        .limit(ids.size())
        .batchSize(ids.size())
        .forEach(document -> {
          report.read(document);
          json.put(report.text(0), write(out.clear(), report));
        });
    return json;
  }

  private byte[] write(JsonOut out, StoredFields report) {
    report.string(0, out.raw("{\"id\":"));
    report.string(2, out.raw(",\"status\":"));
    out.raw(",\"category\":").raw(names.categories().get(report.text(1)));
    out.raw(",\"location\":{\"latitude\":").number(report.number(3));
    return out.raw(",\"longitude\":").number(report.number(4)).raw("}}").bytes();
  }
}
