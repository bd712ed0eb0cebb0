package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/// `reports` of R2: the same query as the product's.
final class ReportList {

  // In the order in which they are stored.
  private static final String[] FIELDS = {"_id", "category", "status"};
  private static final List<String> ALL =
      List.of(
          "RECEIVED",
          "QUALIFIED",
          "PLANNED",
          "IN_PROGRESS",
          "RESOLVED",
          "CLOSED",
          "REJECTED",
          "DUPLICATE",
          "FORWARDED",
          "CONTESTED");

  private final MongoCollection<RawBsonDocument> reports;
  private final Names names;

  ReportList(MongoDatabase database, Names names) {
    this.reports = database.getCollection("reports", RawBsonDocument.class);
    this.names = names;
  }

  JsonOut write(JsonOut out, JsonObject variables) {
    var first = variables.getInt("first");
    var found = find(communes(variables), first + 1);
    out.raw("{\"edges\":[");
    var fields = new StoredFields(FIELDS);
    var count = Math.min(first, found.size());
    for (var i = 0; i < count; i++) {
      fields.read(found.get(i));
      write(out.raw(i == 0 ? "" : ","), fields);
    }
    out.raw("],\"pageInfo\":{\"endCursor\":");
    if (count == 0) {
      out.raw("null");
    } else {
      fields.string(0, out);
    }
    return out.raw(",\"hasNextPage\":").raw(found.size() > first).raw("}}");
  }

  private static List<String> communes(JsonObject variables) {
    return variables
        .getJsonObject("filter")
        .getJsonArray("inseeCodes")
        .getValuesAs(JsonString::getString);
  }

  private List<RawBsonDocument> find(List<String> communes, int most) {
    return reports
        .find(and(in("commune", communes), in("status", ALL), ne("handling.isPrivate", true)))
        .projection(include(FIELDS))
        .sort(descending("_id"))
        .limit(most)
        .into(new ArrayList<>(most));
  }

  private void write(JsonOut out, StoredFields fields) {
    fields.string(0, out.raw("{\"cursor\":"));
    fields.string(0, out.raw(",\"node\":{\"id\":"));
    fields.string(2, out.raw(",\"status\":"));
    out.raw(",\"category\":").raw(names.categories().get(fields.text(1))).raw("}}");
  }
}
