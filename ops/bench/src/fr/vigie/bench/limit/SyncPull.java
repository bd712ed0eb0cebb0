package fr.vigie.bench.limit;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.sync.FeedCursor;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/// `pullWorkOrders` of R5: the feed and what is new in it by one command at one instant, the reports
/// by another.
final class SyncPull {

  // The agent whose token is sent; the limit signs nobody in.
  private static final String AGENT = "per_demo-lea";
  private static final String[] FIELDS = {
    "_id", "epoch", "seq", "workOrder", "isDeleted", "refusal", "found"
  };

  private final MongoCollection<RawBsonDocument> feeds;
  private final SyncReports reports;
  private final Names names;

  SyncPull(MongoDatabase database, Names names) {
    this.feeds =
        database
            .getCollection("syncFeeds", RawBsonDocument.class)
            .withReadConcern(ReadConcern.SNAPSHOT);
    this.reports = new SyncReports(database, names);
    this.names = names;
  }

  JsonOut write(JsonObject variables) {
    var after = FeedCursor.parse(variables.getJsonObject("checkpoint").getString("cursor"));
    var found = found(after, variables.getInt("limit"));
    var entry = new StoredFields(FIELDS);
    var order = new StoredFields(SyncQuery.WORK_ORDER);
    entry.read(found.getFirst());
    requireKnown(entry, after);
    var entries = found.subList(1, found.size());
    var ofReports = reports.json(reportIds(entries, entry, order));
    var workOrder = new SyncWorkOrder(order, names, ofReports);
    var out = new JsonOut().raw("{\"data\":{\"pullWorkOrders\":{\"documents\":[");
    for (var i = 0; i < entries.size(); i++) {
      entry.read(entries.get(i));
      write(out.raw(i == 0 ? "" : ","), entry, workOrder);
    }
    var checkpoint = entries.isEmpty() ? after : after.at(entry.large(2));
    return out.raw("],\"checkpoint\":{\"cursor\":\"").raw(checkpoint.toString()).raw("\"}}");
  }

  private List<RawBsonDocument> found(FeedCursor after, int limit) {
    return feeds
        .aggregate(SyncQuery.pipeline(AGENT, after, limit))
        .batchSize(limit + 2)
        .into(new ArrayList<>(limit + 1));
  }

  private static void requireKnown(StoredFields feed, FeedCursor after) {
    if (!feed.text(1).equals(after.epoch()) || after.seq() > feed.large(2)) {
      throw new IllegalStateException("The feed does not know " + after);
    }
  }

  private static List<String> reportIds(
      List<RawBsonDocument> entries, StoredFields entry, StoredFields order) {
    var ids = new ArrayList<String>();
    for (var each : entries) {
      entry.read(each);
      if (!entry.flag(4)) {
        entry.each(6, order, () -> ids.addAll(order.texts(SyncQuery.REPORTS)));
      }
    }
    return ids;
  }

  private static void write(JsonOut out, StoredFields entry, SyncWorkOrder workOrder) {
    if (entry.has(5)) {
      throw new IllegalStateException("The data of the measure holds no refusals.");
    }
    entry.string(3, out.raw("{\"id\":"));
    out.raw(",\"deleted\":").raw(entry.flag(4)).raw(",\"refusal\":null,\"workOrder\":");
    if (entry.flag(4)) {
      out.raw("null}");
      return;
    }
    entry.each(6, workOrder.order(), () -> workOrder.write(out));
    out.raw("}");
  }
}
