package fr.vigie.sync;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unionWith;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.vigie.sync.FeedEntry.Refusal;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// How a feed and what is new in it are read by one command, hence at one instant.
final class MongoFeedReading {

  private MongoFeedReading() {}

  static List<Bson> pipeline(String agent, @Nullable FeedCursor after, int most, Wanted wanted) {
    return pipeline(
        agent,
        "syncEntries",
        List.of(
            match(beyond(agent, after)),
            sort(Sorts.ascending("seq")),
            limit(most),
            workOrders(wanted)));
  }

  /// The feed first, then what another collection has of it.
  static List<Bson> pipeline(String agent, String collection, List<Bson> items) {
    return List.of(
        match(eq("_id", agent)),
        project(Projections.include("epoch", "seq", "floor", "scope")),
        unionWith(collection, items));
  }

  private static Bson beyond(String agent, @Nullable FeedCursor after) {
    var own = eq("agent", agent);
    return after == null
        ? and(own, eq("isDeleted", false))
        : and(own, gt("seq", after.seq()), or(eq("isDeleted", false), gt("seq", after.base())));
  }

  private static Bson workOrders(Wanted wanted) {
    var lookup =
        new Document("from", "workOrders")
            .append("localField", "workOrder")
            .append("foreignField", "_id")
            .append("as", "found");
    return new Document("$lookup", lookup.append("pipeline", wanted(wanted)));
  }

  private static List<Bson> wanted(Wanted wanted) {
    return wanted.isAll()
        ? List.of()
        : List.of(project(Projections.include(List.copyOf(wanted.names()))));
  }

  static FeedPage<FeedEntry> page(List<Row> rows) {
    Feed feed = null;
    var found = new ArrayList<FeedEntry>();
    for (var row : rows) {
      if (row.text("epoch") == null) {
        found.add(entry(row));
      } else {
        feed = feed(row);
      }
    }
    return new FeedPage<>(feed, found);
  }

  static Feed feed(Row row) {
    return new Feed(
        row.required("_id"),
        row.required("epoch"),
        Objects.requireNonNull(row.large("seq")),
        Objects.requireNonNull(row.large("floor")),
        row.text("scope"));
  }

  private static FeedEntry entry(Row row) {
    var refusal = row.within("refusal");
    return new FeedEntry(
        row.required("workOrder"),
        row.required("territory"),
        Objects.requireNonNull(row.large("seq")),
        Boolean.TRUE.equals(row.flag("isDeleted")),
        row.has("refusal")
            ? new Refusal(
                refusal.required("eventId"), refusal.required("act"), refusal.required("reason"))
            : null,
        row.rows("found").stream().findFirst().orElse(null));
  }
}
