package fr.vigie.peer;

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

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.peer.WorkOrderPull.Copy;
import fr.vigie.peer.WorkOrderPull.Cursor;
import fr.vigie.peer.WorkOrderPull.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Reads what is new in the work of one agent, by the query of Vigie: the feed and its entries by
/// one command at one instant.
@Repository
class Feeds {

  // Whose token is sent; the peer signs nobody in.
  private static final String AGENT = "per_demo-lea";

  private final MongoCollection<Document> feeds;
  private final WorkOrders workOrders;

  Feeds(MongoDatabase database, WorkOrders workOrders) {
    this.feeds = database.getCollection("syncFeeds").withReadConcern(ReadConcern.SNAPSHOT);
    this.workOrders = workOrders;
  }

  WorkOrderPull pull(Cursor after, int most) {
    var found =
        feeds.aggregate(pipeline(after, most)).batchSize(most + 2).into(new ArrayList<>(most + 1));
    var feed = found.getFirst();
    if (!feed.getString("epoch").equals(after.epoch()) || after.seq() > feed.getLong("seq")) {
      throw new IllegalArgumentException("resync required");
    }
    var entries = found.subList(1, found.size());
    var seq = entries.isEmpty() ? after.seq() : entries.getLast().getLong("seq");
    return new WorkOrderPull(entries.stream().map(this::copy).toList(), after.at(seq));
  }

  private Copy copy(Document entry) {
    var id = entry.getString("workOrder");
    if (entry.getBoolean("isDeleted")) {
      return new Copy(id, true, null, null);
    }
    var refusal = entry.get("refusal", Document.class);
    return new Copy(
        id,
        false,
        refusal == null ? null : new Refusal(refusal.getString("eventId")),
        workOrders.read(entry.getList("found", Document.class).getFirst()));
  }

  private static List<Bson> pipeline(Cursor after, int most) {
    var beyond =
        and(
            eq("agent", AGENT),
            gt("seq", after.seq()),
            or(eq("isDeleted", false), gt("seq", after.base())));
    return List.of(
        match(eq("_id", AGENT)),
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
            .append("pipeline", List.of(project(WorkOrders.FOR_DEVICES)));
    return new Document("$lookup", lookup);
  }
}
