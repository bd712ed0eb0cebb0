package fr.vigie.bench.limit;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unionWith;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import fr.vigie.sync.FeedCursor;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// What R5 asks MongoDB: the product's question.
final class SyncQuery {

  // In the order in which they are stored.
  static final String[] WORK_ORDER = {
    "_id",
    "status",
    "domain",
    "instructions",
    "plannedFor",
    "dueAt",
    "commune",
    "reports",
    "timeline",
    "latitude",
    "longitude"
  };
  static final int REPORTS = 7;

  private SyncQuery() {}

  static List<Bson> pipeline(String agent, FeedCursor after, int most) {
    var beyond =
        and(
            eq("agent", agent),
            gt("seq", after.seq()),
            or(eq("isDeleted", false), gt("seq", after.base())));
    return List.of(
        match(eq("_id", agent)),
        project(include("epoch", "seq", "floor", "scope")),
        unionWith(
            "syncEntries", List.of(match(beyond), sort(ascending("seq")), limit(most), workOrder())));
  }

  private static Bson workOrder() {
    var lookup =
        new Document("from", "workOrders")
            .append("localField", "workOrder")
            .append("foreignField", "_id")
            .append("as", "found")
            .append("pipeline", List.of(project(include(WORK_ORDER))));
    return new Document("$lookup", lookup);
  }
}
