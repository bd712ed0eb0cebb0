package fr.vigie.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.photo.Photo;
import fr.vigie.review.Removal.Decision;
import fr.vigie.review.Removal.Status;
import fr.vigie.review.Removal.What;
import fr.vigie.shared.Page;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `removals`; unique `{clientId: 1}`, `{territory: 1, status: 1, _id: 1}`, `{report:
/// 1}`, `{requester: 1}`, `{decidedAt: 1}`.
final class MongoRemovals implements Removals {

  /// Of one thing of one report there is one at a time that waits.
  private static final int MOST_ABOUT_ONE = 100;

  private final Documents removals;

  MongoRemovals(MongoDatabase database) {
    this.removals = new Documents(database, "removals");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "removals")
        .unique("clientId")
        .on("territory", "status", "_id")
        .on("report")
        .on("requester")
        .on("decidedAt")
        .make();
  }

  @Override
  public Optional<Removal> find(String id) {
    return removals.findOne(eq("_id", id)).map(MongoRemovals::removal);
  }

  @Override
  public Optional<Removal> findByClientId(String clientId) {
    return removals.findOne(eq("clientId", clientId)).map(MongoRemovals::removal);
  }

  @Override
  public List<Removal> about(String report, What what, @Nullable String photo) {
    var same = and(eq("report", report), eq("what", what.name()), eq("photo", photo));
    return removals.find(same, MOST_ABOUT_ONE).map(MongoRemovals::removal).into(new ArrayList<>());
  }

  @Override
  public void add(Removal removal) {
    removals.insert(document(removal));
  }

  @Override
  public void put(Removal removal) {
    removals.put(document(removal));
  }

  @Override
  public void answered(String report, String territory) {
    removals.updateAll(eq("report", report), Updates.set("territory", territory));
  }

  /// Says so of those about reports that had moved before it was said.
  static void followReports(MongoDatabase database) {
    var reports = database.getCollection("reports");
    var removals = database.getCollection("removals");
    for (var removal : removals.find(eq("status", Status.WAITING.name()))) {
      var report = reports.find(eq("_id", removal.getString("report"))).first();
      if (report != null) {
        removals.updateOne(
            eq("_id", removal.get("_id")), Updates.set("territory", report.get("territory")));
      }
    }
  }

  @Override
  public Page<Removal> waiting(String territory, int first, @Nullable String after) {
    var order = Keyset.OLDEST_FIRST;
    var waiting = and(eq("territory", territory), eq("status", Status.WAITING.name()));
    var filter = after == null ? waiting : and(waiting, order.beyond("rmv", after));
    var found =
        removals
            .find(filter, first + 1)
            .sort(order.sort())
            .map(MongoRemovals::removal)
            .into(new ArrayList<>());
    return Page.of(found, first, Removal::id);
  }

  private static Document document(Removal removal) {
    var document =
        new Document("_id", removal.id())
            .append("clientId", removal.clientId())
            .append("fingerprint", removal.fingerprint())
            .append("territory", removal.territory())
            .append("report", removal.report())
            .append("what", removal.what().name())
            .append("photo", removal.photo())
            .append("reason", removal.reason())
            .append("requester", removal.requester())
            .append("requestedAt", Date.from(removal.requestedAt()))
            .append("isHiddenMeanwhile", removal.isHiddenMeanwhile())
            .append("status", removal.status().name());
    if (removal.photoWas() != null) {
      document.append("photoWas", removal.photoWas().name());
    }
    var decision = removal.decision();
    return decision == null
        ? document
        : document
            .append("sentence", decision.sentence())
            .append("decidedBy", decision.by())
            .append("decidedAt", Date.from(decision.at()));
  }

  private static Removal removal(Document document) {
    return new Removal(
        document.getString("_id"),
        document.getString("clientId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        document.getString("report"),
        What.valueOf(document.getString("what")),
        document.getString("photo"),
        document.getString("reason"),
        document.getString("requester"),
        document.getDate("requestedAt").toInstant(),
        document.getBoolean("isHiddenMeanwhile"),
        photo(document.getString("photoWas")),
        decision(document));
  }

  private static Photo.@Nullable Status photo(@Nullable String status) {
    return status == null ? null : Photo.Status.valueOf(status);
  }

  private static @Nullable Decision decision(Document document) {
    var status = Status.valueOf(document.getString("status"));
    return status == Status.WAITING
        ? null
        : new Decision(
            status == Status.ACCEPTED,
            document.getString("sentence"),
            document.getString("decidedBy"),
            document.getDate("decidedAt").toInstant());
  }
}
