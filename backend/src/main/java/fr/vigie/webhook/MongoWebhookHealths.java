package fr.vigie.webhook;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/// Collection `webhookHealth`, by webhook, of those whose last call failed.
final class MongoWebhookHealths implements WebhookHealths {

  private final Documents healths;

  MongoWebhookHealths(MongoDatabase database) {
    this.healths = new Documents(database, "webhookHealth");
  }

  @Override
  public WebhookHealth of(String webhook) {
    return healths
        .findOne(eq("_id", webhook))
        .map(MongoWebhookHealths::health)
        .orElse(WebhookHealth.GOOD);
  }

  @Override
  public Map<String, WebhookHealth> bad(Collection<String> webhooks) {
    return healths.list(in("_id", webhooks)).stream()
        .collect(Collectors.toMap(each -> each.getString("_id"), MongoWebhookHealths::health));
  }

  @Override
  public WebhookHealth failed(String webhook, Instant now, Duration pause) {
    return health(
        healths.changed(
            eq("_id", webhook),
            Updates.combine(
                Updates.inc("failures", 1),
                Updates.setOnInsert("failingSince", Date.from(now)),
                Updates.max("pausedUntil", Date.from(now.plus(pause))))));
  }

  @Override
  public void worked(String webhook) {
    healths.deleteAll(eq("_id", webhook));
  }

  private static WebhookHealth health(Document document) {
    return new WebhookHealth(
        document.getInteger("failures"),
        document.getDate("failingSince").toInstant(),
        document.getDate("pausedUntil").toInstant());
  }
}
