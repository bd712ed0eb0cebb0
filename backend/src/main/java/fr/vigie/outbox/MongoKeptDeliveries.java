package fr.vigie.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import fr.vigie.outbox.Delivery.State;
import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Reads collection `deliveries`, whose indexes {@link MongoDeliveries} makes.
final class MongoKeptDeliveries implements KeptDeliveries {

  static final Bson TO_WEBHOOKS = eq("channel", Channel.WEBHOOK.name());

  private static final List<String> UNSENT = List.of(State.FAILED.name(), State.EXPIRED.name());

  private final Documents deliveries;

  MongoKeptDeliveries(MongoDatabase database) {
    this.deliveries = new Documents(database, MongoDeliveries.COLLECTION);
  }

  @Override
  public Optional<Delivery> find(String id) {
    return deliveries.findOne(eq("_id", id)).map(MongoDeliveryDocuments::delivery);
  }

  @Override
  public Page<Delivery> toWebhook(
      String webhook, @Nullable State state, int first, @Nullable String after) {
    var wanted = new ArrayList<Bson>(List.of(TO_WEBHOOKS, eq("to", webhook)));
    if (state != null) {
      wanted.add(eq("state", state.name()));
    }
    if (after != null) {
      wanted.add(lt("_id", after));
    }
    var found = new ArrayList<Delivery>();
    deliveries
        .find(and(wanted), first + 1)
        .sort(descending("_id"))
        .map(MongoDeliveryDocuments::delivery)
        .into(found);
    return Page.of(found, first, Delivery::id);
  }

  @Override
  public void add(NewDelivery delivery, Instant now) {
    deliveries.insert(MongoDeliveryDocuments.added(delivery, now).append("_id", delivery.id()));
  }

  @Override
  public boolean tryAgain(String id, Instant now, Instant expiresAt) {
    return deliveries.update(
        and(eq("_id", id), in("state", UNSENT)),
        Updates.combine(
            Updates.set("state", State.WAITING.name()),
            Updates.set("due", Date.from(now)),
            Updates.set("expiresAt", Date.from(expiresAt)),
            Updates.unset("endedAt")));
  }
}
