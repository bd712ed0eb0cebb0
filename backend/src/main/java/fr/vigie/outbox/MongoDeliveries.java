package fr.vigie.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `deliveries`, by event and address, which are the `_id`; `due` while it waits.
/// `{channel: 1, due: 1}` of those that wait, `{bundle: 1, due: 1}` of those that wait to be sent
/// together, `{event: 1}`; of those to partners `{to: 1, _id: 1}` and `{to: 1, state: 1, _id: 1}`.
final class MongoDeliveries implements Deliveries {

  static final String COLLECTION = "deliveries";
  private static final int KEPT_ATTEMPTS = 20;

  private final Documents deliveries;

  MongoDeliveries(MongoDatabase database) {
    this.deliveries = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION)
        .where(exists("due"), "channel", "due")
        .where(exists("bundle"), "bundle", "due")
        .on("event")
        .where(MongoKeptDeliveries.TO_WEBHOOKS, "to", "_id")
        .where(MongoKeptDeliveries.TO_WEBHOOKS, "to", "state", "_id")
        .make();
  }

  @Override
  public void add(List<NewDelivery> added, Instant now) {
    deliveries.bulk(
        added.stream()
            .map(delivery ->
                new UpdateOneModel<Document>(
                    eq("_id", delivery.id()),
                    new Document("$setOnInsert", DeliveryDocuments.added(delivery, now)),
                    new UpdateOptions().upsert(true)))
            .toList());
  }

  @Override
  public Claimed claim(Channel channel, int most, Instant now, Duration lease) {
    var claim = UUID.randomUUID().toString();
    var isDue = lte("due", Date.from(now));
    var found =
        deliveries.find(and(eq("channel", channel.name()), isDue), most).sort(ascending("due"));
    var ids = new ArrayList<String>();
    var bundles = new ArrayList<String>();
    for (var document : found) {
      ids.add(document.getString("_id"));
      if (document.getString("bundle") != null) {
        bundles.add(document.getString("bundle"));
      }
    }
    if (ids.isEmpty()) {
      return new Claimed(claim, List.of());
    }
    var take = taken(claim, now.plus(lease));
    deliveries.updateAll(and(in("_id", ids), isDue), take);
    if (!bundles.isEmpty()) {
      deliveries.updateAll(and(in("bundle", bundles), isDue), take);
    }
    return new Claimed(claim, claimed(claim, ids, bundles));
  }

  private static Bson taken(String claim, Instant until) {
    return Updates.combine(
        Updates.set("due", Date.from(until)),
        Updates.set("claim", claim),
        Updates.inc("attempts", 1));
  }

  private List<Delivery> claimed(String claim, List<String> ids, List<String> bundles) {
    var ours = new ArrayList<Document>();
    deliveries.find(and(in("_id", ids), eq("claim", claim))).into(ours);
    if (!bundles.isEmpty()) {
      deliveries
          .find(and(in("bundle", bundles), eq("claim", claim)))
          .forEach(document -> {
            if (!ids.contains(document.getString("_id"))) {
              ours.add(document);
            }
          });
    }
    return ours.stream().map(DeliveryDocuments::delivery).toList();
  }

  @Override
  public void settle(String claim, Map<Delivery, Settlement> settlements) {
    var writes = new ArrayList<WriteModel<Document>>();
    settlements.forEach((delivery, settlement) ->
        writes.add(
            new UpdateOneModel<>(
                and(eq("_id", delivery.id()), eq("claim", claim)), settled(settlement))));
    deliveries.bulk(writes);
  }

  private static Bson settled(Settlement settlement) {
    var changes = new ArrayList<Bson>();
    changes.add(Updates.unset("claim"));
    changes.add(Updates.set("state", settlement.state().name()));
    changes.add(
        Updates.pushEach(
            "history",
            List.of(DeliveryDocuments.attempt(settlement.attempt())),
            new PushOptions().slice(-KEPT_ATTEMPTS)));
    if (settlement.state() == Delivery.State.WAITING) {
      changes.add(Updates.set("due", Date.from(settlement.due())));
    } else {
      changes.add(Updates.unset("due"));
      changes.add(Updates.set("endedAt", Date.from(settlement.due())));
    }
    return Updates.combine(changes);
  }
}
