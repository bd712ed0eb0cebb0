package fr.vigie.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `deliveries`, by event and address, which are the `_id`; `due` while it waits.
/// `{channel: 1, due: 1}` of those that wait, `{bundle: 1, due: 1}` of those that are sent
/// together, `{recipient: 1}` of those that have one, `{endedAt: 1}` of those that have ended,
/// `{territory: 1, madeAt: 1}`, `{subject: 1, event: 1}`; of those to partners `{to: 1, _id: 1}`
/// and `{to: 1, state: 1, _id: 1}`.
final class MongoDeliveries implements Deliveries {

  static final String COLLECTION = "deliveries";
  private static final int KEPT_ATTEMPTS = 20;

  private final Documents deliveries;
  private final Transactions transactions;

  MongoDeliveries(MongoDatabase database, Transactions transactions) {
    this.deliveries = new Documents(database, COLLECTION);
    this.transactions = transactions;
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION)
        .where(exists("due"), "channel", "due")
        .where(exists("bundle"), "bundle", "due")
        .on("territory", "madeAt")
        .on("subject", "event")
        .where(exists("recipient"), "recipient")
        .where(exists("endedAt"), "endedAt")
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
                    new Document("$setOnInsert", MongoDeliveryDocuments.added(delivery, now)),
                    new UpdateOptions().upsert(true)))
            .toList());
  }

  @Override
  public Claimed claim(Channel channel, int most, Instant now, Duration lease) {
    var claim = UUID.randomUUID().toString();
    var isDue = and(eq("channel", channel.name()), lte("due", Date.from(now)));
    var alone = new ArrayList<String>();
    var bundles = new LinkedHashSet<String>();
    var due = deliveries.find(isDue, most).sort(ascending("due")).projection(include("bundle"));
    for (var document : due) {
      var bundle = document.getString("bundle");
      if (bundle == null) {
        alone.add(document.getString("_id"));
      } else {
        bundles.add(bundle);
      }
    }
    var take = taken(claim, now.plus(lease));
    var taken = new ArrayList<Delivery>();
    if (!alone.isEmpty()) {
      deliveries.updateAll(and(in("_id", alone), isDue), take);
      taken.addAll(claimed(claim, in("_id", alone)));
    }
    for (var bundle : bundles) {
      // All of it or nothing: who collides with another backend finds nothing due any more.
      transactions.run(() -> deliveries.updateAll(and(eq("bundle", bundle), isDue), take));
      taken.addAll(claimed(claim, eq("bundle", bundle)));
    }
    return new Claimed(claim, taken);
  }

  private static Bson taken(String claim, Instant until) {
    return Updates.combine(
        Updates.set("due", Date.from(until)),
        Updates.set("claim", claim),
        Updates.inc("attempts", 1));
  }

  private List<Delivery> claimed(String claim, Bson which) {
    return deliveries
        .find(and(which, eq("claim", claim)))
        .map(MongoDeliveryDocuments::delivery)
        .into(new ArrayList<>());
  }

  @Override
  public Backlog backlog(Channel channel) {
    var waiting = and(eq("channel", channel.name()), gt("due", Date.from(Instant.EPOCH)));
    var first = deliveries.find(waiting).sort(ascending("due")).projection(include("due")).first();
    return new Backlog(
        deliveries.count(waiting), first == null ? null : first.getDate("due").toInstant());
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
            List.of(MongoDeliveryDocuments.attempt(settlement.attempt())),
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
