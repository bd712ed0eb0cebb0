package fr.vigie.sync;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.OneInstant;
import fr.vigie.shared.Ids;
import fr.vigie.sync.FeedEntry.Refusal;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkSight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `syncFeeds`, by agent: `epoch`, `seq`, `floor`, `scope`. Collection `syncEntries`,
/// one for each work order of an agent: `{agent: 1, seq: 1}` for devices, `{workOrder: 1,
/// isDeleted: 1}` for changes; `{endedAt: 1}` and `{deletedAt: 1}` of those that have it, for what
/// leaves and what is forgotten.
final class MongoFeeds implements Feeds {

  /// More than any team has members.
  private static final int MOST_HOLDERS = 1_000;

  private final Documents feeds;
  private final OneInstant instant;
  private final Documents entries;
  private final Documents workOrders;
  private final Ids ids;

  MongoFeeds(MongoDatabase database, Ids ids) {
    this.feeds = new Documents(database, "syncFeeds");
    this.instant = new OneInstant(database, "syncFeeds");
    this.entries = new Documents(database, "syncEntries");
    this.workOrders = new Documents(database, "workOrders");
    this.ids = ids;
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "syncEntries")
        .on("agent", "seq")
        .on("workOrder", "isDeleted")
        .where(exists("endedAt"), "endedAt")
        .where(exists("deletedAt"), "deletedAt")
        .make();
  }

  @Override
  public FeedPage<FeedEntry> page(
      String agent, @Nullable FeedCursor after, int most, Wanted wanted) {
    return MongoFeedReading.page(
        instant.rows(MongoFeedReading.pipeline(agent, after, most, wanted), most + 1));
  }

  @Override
  public Optional<Feed> find(String agent) {
    return feeds.row(eq("_id", agent), Wanted.ALL).map(MongoFeedReading::feed);
  }

  @Override
  public Feed advance(String agent, int positions) {
    var changed =
        feeds.changed(
            eq("_id", agent),
            Updates.combine(
                Updates.inc("seq", (long) positions),
                Updates.setOnInsert("epoch", ids.next("epo")),
                Updates.setOnInsert("floor", 0L)));
    return MongoFeedReading.feed(Documents.row(changed));
  }

  @Override
  public List<Held> holders(List<String> ids) {
    return entries
        .rows(
            and(in("workOrder", ids), eq("isDeleted", false)),
            MOST_HOLDERS * Math.max(1, ids.size()),
            null,
            new Wanted(Set.of("agent", "workOrder")))
        .stream()
        .map(MongoFeeds::held)
        .toList();
  }

  private static Held held(Row row) {
    return new Held(row.required("agent"), row.required("workOrder"));
  }

  @Override
  public List<String> touchedWith(String workOrder) {
    return entries
        .rows(eq("workOrder", workOrder), MOST_HOLDERS, null, new Wanted(Set.of("agent")))
        .stream()
        .map(row -> row.required("agent"))
        .toList();
  }

  @Override
  public Optional<String> territory(String agent, String workOrder) {
    return entries
        .row(eq("_id", id(agent, workOrder)), new Wanted(Set.of("territory")))
        .map(row -> row.required("territory"));
  }

  @Override
  public void put(String agent, Placed workOrder, @Nullable Instant endedAt) {
    entries.upsert(
        eq("_id", id(agent, workOrder.id())),
        placed(agent, workOrder, advance(agent, 1).seq(), endedAt));
  }

  @Override
  public void putAll(String agent, List<Placed> added) {
    var next = advance(agent, added.size()).seq() - added.size();
    var writes = new ArrayList<UpdateOneModel<Document>>();
    for (var workOrder : added) {
      next++;
      writes.add(
          new UpdateOneModel<>(
              eq("_id", id(agent, workOrder.id())),
              placed(agent, workOrder, next, null),
              new UpdateOptions().upsert(true)));
    }
    entries.writeAll(writes);
  }

  private static Bson placed(String agent, Placed workOrder, long seq, @Nullable Instant endedAt) {
    return Updates.combine(
        Updates.set("agent", agent),
        Updates.set("workOrder", workOrder.id()),
        Updates.set("territory", workOrder.territory()),
        Updates.set("seq", seq),
        Updates.set("isDeleted", false),
        Updates.unset("deletedAt"),
        endedAt == null ? Updates.unset("endedAt") : Updates.set("endedAt", Date.from(endedAt)));
  }

  @Override
  public void remove(String agent, String workOrder, Instant at) {
    entries.update(eq("_id", id(agent, workOrder)), removed(advance(agent, 1).seq(), at));
  }

  @Override
  public void removeAll(String agent, List<String> left, Instant at) {
    var next = advance(agent, left.size()).seq() - left.size();
    var writes = new ArrayList<UpdateOneModel<Document>>();
    for (var workOrder : left) {
      next++;
      writes.add(new UpdateOneModel<>(eq("_id", id(agent, workOrder)), removed(next, at)));
    }
    entries.writeAll(writes);
  }

  private static Bson removed(long seq, Instant at) {
    return Updates.combine(
        Updates.set("seq", seq),
        Updates.set("isDeleted", true),
        Updates.set("deletedAt", Date.from(at)),
        Updates.unset("endedAt"));
  }

  @Override
  public void refuse(String agent, String workOrder, @Nullable Refusal refusal) {
    var told =
        refusal == null
            ? Updates.unset("refusal")
            : Updates.set(
                "refusal",
                new Document("eventId", refusal.eventId())
                    .append("act", refusal.act())
                    .append("reason", refusal.reason()));
    var own = eq("_id", id(agent, workOrder));
    var entry = refusal == null ? and(own, exists("refusal")) : own;
    if (entries.findOne(entry).isPresent()) {
      entries.update(entry, Updates.combine(told, Updates.set("seq", advance(agent, 1).seq())));
    }
  }

  @Override
  public List<Placed> toDo(String agent, WorkSight sight, int most) {
    var open = Status.OPEN.stream().map(Status::name).toList();
    var toDo = and(isGivenTo(agent, sight), in("status", open));
    return placed(workOrders.rows(toDo, most, null, new Wanted(Set.of("_id", "territory"))), "_id");
  }

  /// As {@link KeepFeeds} says of one.
  private static Bson isGivenTo(String agent, WorkSight sight) {
    var own =
        sight.scope().isEverywhere()
            ? eq("receivers", agent)
            : and(eq("receivers", agent), in("territory", sight.scope().territories()));
    return sight.contractors().isEmpty() ? own : or(own, in("contractor", sight.contractors()));
  }

  @Override
  public Set<String> given(String agent, WorkSight sight, Collection<String> ids) {
    var own = and(in("_id", ids), isGivenTo(agent, sight));
    return workOrders.rows(own, Math.max(1, ids.size()), null, new Wanted(Set.of("_id"))).stream()
        .map(row -> row.required("_id"))
        .collect(Collectors.toSet());
  }

  @Override
  public List<Placed> held(String agent, int most) {
    return placed(
        entries.rows(
            and(eq("agent", agent), eq("isDeleted", false)),
            most,
            null,
            new Wanted(Set.of("workOrder", "territory"))),
        "workOrder");
  }

  private static List<Placed> placed(List<Row> rows, String id) {
    return rows.stream()
        .map(row -> new Placed(row.required(id), row.required("territory")))
        .toList();
  }

  @Override
  public void open(String agent, String epoch, WorkSight sight) {
    feeds.upsert(
        eq("_id", agent),
        Updates.combine(
            Updates.set("epoch", epoch),
            Updates.set("scope", Feed.scope(sight)),
            Updates.setOnInsert("floor", 0L),
            Updates.inc("seq", 0L)));
  }

  @Override
  public long renew() {
    return feeds.updateAll(new Document(), Updates.unset("scope"));
  }

  @Override
  public List<Held> ended(Instant before, int most) {
    return entries
        .rows(
            lt("endedAt", Date.from(before)), most, null, new Wanted(Set.of("agent", "workOrder")))
        .stream()
        .map(MongoFeeds::held)
        .toList();
  }

  @Override
  public boolean forget(Instant before, int most) {
    var left = entries.find(lt("deletedAt", Date.from(before)), most).into(new ArrayList<>());
    for (var entry : left) {
      feeds.update(eq("_id", entry.getString("agent")), Updates.max("floor", entry.getLong("seq")));
    }
    entries.removeAll(in("_id", left.stream().map(entry -> entry.getString("_id")).toList()));
    return left.size() == most;
  }

  private static String id(String agent, String workOrder) {
    return agent + " " + workOrder;
  }
}
