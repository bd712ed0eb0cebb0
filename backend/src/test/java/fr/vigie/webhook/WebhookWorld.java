package fr.vigie.webhook;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.Event;
import fr.vigie.event.EventModule;
import fr.vigie.mongo.InstallationKeys;
import fr.vigie.mongo.TestMongo;
import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.KeptDeliveries;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.shared.Ids;
import fr.vigie.webhook.Webhook.SecretVersion;
import fr.vigie.webhook.Webhook.Status;
import fr.vigie.webhook.Webhook.Topic;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;

/// Belleville's partners, as they are called.
final class WebhookWorld implements AutoCloseable {

  static final String BELLEVILLE = "ter_215500430";

  final MongoDatabase database = TestMongo.fresh();
  final Later clock = new Later();
  final Ids ids = new Ids(clock);
  final MongoWebhooks webhooks = new MongoWebhooks(database);
  final MongoWebhookHealths healths = new MongoWebhookHealths(database);
  final KeptDeliveries kept = OutboxModule.kept(database);
  final WebhookSecrets secrets = new WebhookSecrets(new InstallationKeys(database).of("webhooks"));
  final WebhookSender sender;
  private final WebhookCall call;

  /// A clock that a test puts forward.
  static final class Later extends Clock {
    private volatile Instant now = Instant.parse("2026-11-29T10:00:00Z");

    void by(Duration more) {
      now = now.plus(more);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  WebhookWorld() {
    this(new WebhookSettings(true), InetAddress::getAllByName, Duration.ofSeconds(20));
  }

  WebhookWorld(WebhookSettings settings, WebhookAddresses.Resolver resolver, Duration deadline) {
    MongoWebhooks.createIndexes(database);
    var addresses = new WebhookAddresses(settings, resolver);
    this.call =
        new WebhookCall(addresses, (SSLSocketFactory) SSLSocketFactory.getDefault(), deadline);
    var log = EventModule.on(database, clock).log();
    var body = new WebhookBody((_, id) -> Map.of("id", id));
    var turn =
        new WebhookTurn(
            webhooks,
            healths,
            new WebhookAttempt(body, secrets, new CallPartner(addresses, call), clock),
            new EndWebhook(
                webhooks, new WebhookEvents(log, ids), TestMongo.mongo().transactions(), clock),
            clock);
    this.sender = new WebhookSender(turn, ConcurrentHashMap.newKeySet());
  }

  Webhook add(String url, Topic... topics) {
    var webhook =
        new Webhook(
            ids.next("whk"),
            UUID.randomUUID().toString(),
            "",
            BELLEVILLE,
            "Régie des eaux",
            URI.create(url),
            Set.of(topics.length == 0 ? new Topic[] {Topic.REPORTS} : topics),
            new SecretVersion(1, null),
            Status.ACTIVE,
            clock.instant(),
            null);
    webhooks.add(webhook);
    return webhook;
  }

  Webhook now(Webhook webhook) {
    return webhooks.find(webhook.id()).orElseThrow();
  }

  Event event(String type, String subject) {
    return new Event(
        ids.next("evt"), type, BELLEVILLE, subject, "RESOLVE", "per_1", clock.instant());
  }

  /// That a webhook is to be told that a report was changed.
  Delivery delivery(Webhook webhook) {
    var event = event("ReportChanged", ids.next("rep"));
    var told = WebhookAudience.told(webhook, event, event.type(), clock.instant());
    kept.add(told, clock.instant());
    return kept.find(told.id()).orElseThrow();
  }

  List<Answer> send(Delivery... deliveries) {
    return sender.send(Arrays.asList(deliveries), _ -> {});
  }

  /// What the log tells of webhooks.
  List<String> acts() {
    return database
        .getCollection("events")
        .find()
        .map(each -> each.getString("act"))
        .into(new java.util.ArrayList<>());
  }

  @Override
  public void close() {
    call.close();
  }
}
