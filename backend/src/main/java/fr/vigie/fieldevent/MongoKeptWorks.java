package fr.vigie.fieldevent;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.fieldevent.KeptWork.Settlement;
import fr.vigie.identity.Scope;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `keptWork`; of what nobody has dealt with, `{territories: 1, _id: 1}` for a territory
/// and `{_id: 1, isSettled: 1}` for the region.
final class MongoKeptWorks implements KeptWorks {

  private static final Bson WAITS = eq("isSettled", false);

  private final Documents kept;

  MongoKeptWorks(MongoDatabase database) {
    this.kept = new Documents(database, "keptWork");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "keptWork")
        .where(WAITS, "territories", "_id")
        .where(WAITS, "_id", "isSettled")
        .make();
  }

  @Override
  public Optional<KeptWork> find(String id) {
    return kept.findOne(eq("_id", id)).map(MongoKeptWorks::read);
  }

  @Override
  public void add(KeptWork work) {
    kept.insert(document(work));
  }

  @Override
  public Page<KeptWork> waiting(Scope scope, int first, @Nullable String after) {
    var order = Keyset.OLDEST_FIRST;
    var conditions = new ArrayList<Bson>(List.of(WAITS));
    if (!scope.isEverywhere()) {
      conditions.add(in("territories", scope.territories()));
    }
    if (after != null) {
      conditions.add(order.beyond("kpt", after));
    }
    var found =
        kept.find(and(conditions), first + 1)
            .sort(order.sort())
            .map(MongoKeptWorks::read)
            .into(new ArrayList<>());
    return Page.of(found, first, KeptWork::id);
  }

  @Override
  public void settle(String id, Settlement settlement) {
    kept.update(
        eq("_id", id),
        Updates.combine(
            Updates.set("isSettled", true),
            Updates.set("settledAt", Date.from(settlement.at())),
            Updates.set("settledBy", settlement.by()),
            Updates.set("settlement", settlement.note())));
  }

  private static Document document(KeptWork work) {
    var document =
        new Document("_id", work.id())
            .append("event", work.event())
            .append("agent", work.agent())
            .append("territories", work.territories())
            .append("reason", work.reason().name())
            .append("receivedAt", Date.from(work.receivedAt()))
            .append("isClockOff", work.isClockOff())
            .append("isGiven", work.isGiven())
            .append("isSettled", false);
    return MongoSent.append(document, work.sent(), work.conflicts());
  }

  private static KeptWork read(Document document) {
    return new KeptWork(
        document.getString("_id"),
        document.getString("event"),
        document.getString("agent"),
        document.getList("territories", String.class),
        MongoSent.sent(document),
        Reason.valueOf(document.getString("reason")),
        MongoSent.conflicts(document),
        document.getDate("receivedAt").toInstant(),
        document.getBoolean("isClockOff"),
        document.getBoolean("isGiven"),
        settlement(document));
  }

  private static @Nullable Settlement settlement(Document document) {
    return document.getBoolean("isSettled")
        ? new Settlement(
            document.getDate("settledAt").toInstant(),
            document.getString("settledBy"),
            document.getString("settlement"))
        : null;
  }
}
