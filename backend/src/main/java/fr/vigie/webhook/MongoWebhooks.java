package fr.vigie.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.webhook.Webhook.SecretVersion;
import fr.vigie.webhook.Webhook.Status;
import fr.vigie.webhook.Webhook.Topic;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `webhooks`; unique `{clientWebhookId: 1}`, `{territory: 1, _id: 1}`; of those that
/// are called `{territory: 1, topics: 1}`.
final class MongoWebhooks implements Webhooks {

  private static final String COLLECTION = "webhooks";
  private static final Bson IS_ACTIVE = eq("status", Status.ACTIVE.name());

  private final Documents webhooks;

  MongoWebhooks(MongoDatabase database) {
    this.webhooks = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION)
        .unique("clientWebhookId")
        .on("territory", "_id")
        .where(IS_ACTIVE, "territory", "topics")
        .make();
  }

  @Override
  public Optional<Webhook> find(String id) {
    return webhooks.findOne(eq("_id", id)).map(MongoWebhooks::webhook);
  }

  @Override
  public Optional<Webhook> findByClientWebhookId(String clientWebhookId) {
    return webhooks.findOne(eq("clientWebhookId", clientWebhookId)).map(MongoWebhooks::webhook);
  }

  @Override
  public List<Webhook> of(String territory) {
    var there = and(eq("territory", territory), ne("status", Status.REMOVED.name()));
    return webhooks
        .find(there, AddWebhook.MOST_OF_TERRITORY)
        .sort(descending("_id"))
        .map(MongoWebhooks::webhook)
        .into(new ArrayList<>());
  }

  @Override
  public List<Webhook> listening(String territory, Topic topic) {
    var wanted = and(eq("territory", territory), eq("topics", topic.name()), IS_ACTIVE);
    return webhooks.list(wanted).stream().map(MongoWebhooks::webhook).toList();
  }

  @Override
  public void add(Webhook webhook) {
    webhooks.insert(document(webhook));
  }

  @Override
  public void put(Webhook webhook) {
    webhooks.put(document(webhook));
  }

  private static Document document(Webhook webhook) {
    return new Document("_id", webhook.id())
        .append("clientWebhookId", webhook.clientWebhookId())
        .append("fingerprint", webhook.fingerprint())
        .append("territory", webhook.territory())
        .append("partner", webhook.partner())
        .append("url", webhook.url().toString())
        .append("topics", webhook.topics().stream().map(Topic::name).sorted().toList())
        .append("secret", webhook.secret().number())
        .append("olderSecretUntil", date(webhook.secret().olderUntil()))
        .append("status", webhook.status().name())
        .append("createdAt", Date.from(webhook.createdAt()))
        .append("endedAt", date(webhook.endedAt()));
  }

  private static Webhook webhook(Document document) {
    var topics = EnumSet.noneOf(Topic.class);
    document
        .getList("topics", String.class)
        .forEach(topic -> topics.add(Enum.valueOf(Topic.class, topic)));
    return new Webhook(
        document.getString("_id"),
        document.getString("clientWebhookId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        document.getString("partner"),
        URI.create(document.getString("url")),
        topics,
        new SecretVersion(
            document.getInteger("secret"), instant(document.getDate("olderSecretUntil"))),
        Status.valueOf(document.getString("status")),
        document.getDate("createdAt").toInstant(),
        instant(document.getDate("endedAt")));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
