package fr.vigie.ngsisubscription;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import fr.vigie.identity.Scope;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.ngsisubscription.Subscription.Ended;
import fr.vigie.ngsisubscription.Subscription.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `ngsiSubscriptions`; `{territories: 1, _id: 1}`; of those that are told `{isTold:
/// 1}`; of those that have something to be told `{due: 1}`.
///
/// Collection `ngsiFollowing`: the document `subscriptions`, whose `version` grows with each change
/// of them.
final class MongoSubscriptions implements Subscriptions {

  private static final String COLLECTION = "ngsiSubscriptions";
  private static final String FOLLOWING = "ngsiFollowing";
  private static final Bson VERSION = eq("_id", "subscriptions");
  private static final Bson IS_TOLD = eq("isTold", true);

  private final Documents subscriptions;
  private final Documents following;

  MongoSubscriptions(MongoDatabase database) {
    this.subscriptions = new Documents(database, COLLECTION);
    this.following = new Documents(database, FOLLOWING);
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION)
        .on("territories", "_id")
        .where(IS_TOLD, "isTold")
        .where(exists("due"), "due")
        .make();
  }

  /// Before the first transaction that counts it up, so that no two make it at once.
  static void beginVersions(MongoDatabase database) {
    new Documents(database, FOLLOWING).upsert(VERSION, inc("version", 1L));
  }

  @Override
  public Optional<Subscription> find(String id) {
    return subscriptions.findOne(eq("_id", id)).map(MongoSubscriptionDocuments::subscription);
  }

  @Override
  public List<Subscription> within(Scope scope, int offset, int most) {
    var filter = scope.isEverywhere() ? empty() : inside(scope);
    return subscriptions
        .find(filter, most)
        .sort(ascending("_id"))
        .skip(offset)
        .map(MongoSubscriptionDocuments::subscription)
        .into(new ArrayList<>());
  }

  private static Bson inside(Scope scope) {
    var there = scope.territories();
    return and(
        in("territories", there), nor(elemMatch("territories", new Document("$nin", there))));
  }

  @Override
  public long count(int most) {
    return subscriptions
        .find(empty(), most)
        .projection(include("_id"))
        .into(new ArrayList<>())
        .size();
  }

  @Override
  public List<Subscription> told() {
    return subscriptions.list(IS_TOLD).stream()
        .map(MongoSubscriptionDocuments::subscription)
        .toList();
  }

  @Override
  public long version() {
    return following.findOne(VERSION).orElseThrow().getLong("version");
  }

  private void changed() {
    following.update(VERSION, inc("version", 1L));
  }

  @Override
  public void add(Subscription subscription) {
    subscriptions.insert(
        MongoSubscriptionDocuments.asked(subscription)
            .append("_id", subscription.id())
            .append("fingerprint", subscription.fingerprint())
            .append("createdAt", Date.from(subscription.createdAt()))
            .append("timesSent", 0L)
            .append("failures", 0));
    changed();
  }

  @Override
  public void change(Subscription subscription) {
    subscriptions.update(
        eq("_id", subscription.id()),
        combine(
            new Document("$set", MongoSubscriptionDocuments.asked(subscription)),
            set("failures", 0),
            unset("failingSince")));
    changed();
  }

  @Override
  public void remove(String id) {
    subscriptions.deleteAll(eq("_id", id));
    changed();
  }

  @Override
  public void end(String id, Ended how) {
    subscriptions.update(eq("_id", id), combine(set("ended", how.name()), set("isTold", false)));
    changed();
  }

  @Override
  public void wake(List<String> ids, Instant now) {
    subscriptions.updateAll(and(in("_id", ids), exists("due", false)), set("due", Date.from(now)));
  }

  @Override
  public Claimed claim(int most, Instant now, Instant until) {
    var isDue = lte("due", Date.from(now));
    var ids =
        subscriptions
            .find(isDue, most)
            .sort(ascending("due"))
            .projection(include("_id"))
            .map(found -> found.getString("_id"))
            .into(new ArrayList<>());
    if (ids.isEmpty()) {
      return new Claimed("", List.of());
    }
    var claim = UUID.randomUUID().toString();
    subscriptions.updateAll(
        and(in("_id", ids), isDue), combine(set("due", Date.from(until)), set("claim", claim)));
    return new Claimed(
        claim,
        subscriptions.list(and(in("_id", ids), eq("claim", claim))).stream()
            .map(MongoSubscriptionDocuments::subscription)
            .toList());
  }

  @Override
  public void sent(String id, Instant at) {
    subscriptions.update(
        eq("_id", id),
        combine(
            inc("timesSent", 1L),
            set("lastAt", Date.from(at)),
            set("lastSuccess", Date.from(at)),
            set("failures", 0),
            unset("failingSince")));
  }

  @Override
  public Progress failed(String id, Instant at) {
    var date = Date.from(at);
    subscriptions.update(
        and(eq("_id", id), exists("failingSince", false)), set("failingSince", date));
    subscriptions.update(
        eq("_id", id), combine(inc("failures", 1), set("lastAt", date), set("lastFailure", date)));
    return find(id).map(Subscription::progress).orElse(Progress.NONE);
  }

  @Override
  public void again(String id, String claim, Instant due) {
    subscriptions.update(
        and(eq("_id", id), eq("claim", claim)),
        combine(set("due", Date.from(due)), unset("claim")));
  }

  @Override
  public void rest(String id, String claim) {
    subscriptions.update(
        and(eq("_id", id), eq("claim", claim)), combine(unset("due"), unset("claim")));
  }
}
