package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Places;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/// `reportsInBox` of R1: the same query as the product's, asked for in one batch.
final class ReportsInBox {

  // In the order in which they are stored.
  private static final String[] FIELDS = {
    "_id",
    "category",
    "status",
    "commune",
    "territory",
    "filedAt",
    "dueAt",
    "isGenerated",
    "latitude",
    "longitude"
  };
  private static final List<String> OPEN =
      List.of("RECEIVED", "QUALIFIED", "PLANNED", "IN_PROGRESS", "FORWARDED", "CONTESTED");

  private final MongoCollection<RawBsonDocument> reports;
  private final Names names;
  private final Clock clock;

  ReportsInBox(MongoDatabase database, Names names, Clock clock) {
    this.reports = database.getCollection("reports", RawBsonDocument.class);
    this.names = names;
    this.clock = clock;
  }

  void write(JsonOut out, JsonObject variables) {
    var first = variables.getInt("first");
    var found =
        reports
            .find(
                and(
                    Places.within(Boxes.box(variables)),
                    in("status", OPEN),
                    ne("handling.isPrivate", true)))
            .projection(include(FIELDS))
            .limit(first + 1)
            .batchSize(first + 1)
            .into(new ArrayList<>(first + 1));
    out.raw("{\"isComplete\":").raw(found.size() <= first).raw(",\"reports\":[");
    var fields = new StoredFields(FIELDS);
    var now = clock.millis();
    for (var i = 0; i < Math.min(first, found.size()); i++) {
      fields.read(found.get(i));
      write(out.raw(i == 0 ? "" : ","), fields, now);
    }
    out.raw("]}");
  }

  private void write(JsonOut out, StoredFields fields, long now) {
    fields.string(0, out.raw("{\"id\":"));
    fields.string(2, out.raw(",\"status\":"));
    out.raw(",\"category\":").raw(names.categories().get(fields.text(1)));
    out.raw(",\"location\":{\"latitude\":").number(fields.number(8));
    out.raw(",\"longitude\":").number(fields.number(9));
    out.raw("},\"commune\":").raw(names.communes().get(fields.text(3)));
    fields.string(4, out.raw(",\"territory\":{\"id\":"));
    out.raw("},\"filedAt\":").instant(fields.date(5));
    out.raw(",\"dueAt\":").instant(fields.date(6));
    // All that are found are open.
    out.raw(",\"isOverdue\":").raw(fields.date(6) < now);
    out.raw(",\"isGenerated\":").raw(fields.flag(7)).raw("}");
  }
}
