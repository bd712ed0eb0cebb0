package fr.vigie.webhook;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.Alarms;
import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.InstallationKeys;
import fr.vigie.mongo.Migration;
import fr.vigie.outbox.Audience;
import fr.vigie.outbox.OutboxModule;
import fr.vigie.outbox.Sender;
import fr.vigie.report.PublicReports;
import fr.vigie.report.Reports;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrders;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;

/// What the rest of the backend sees of webhooks.
///
/// @param senders several, so that partners that are slow together hold up no others
/// @param calls how others call partners
public record WebhookModule(
    Audience audience, List<Sender> senders, PartnerCalls calls, FeatureWiring wiring, Closing call)
    implements AutoCloseable {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(130, "index webhooks", MongoWebhooks::createIndexes));

  /// What ends with the backend.
  interface Closing {
    void close();
  }

  private static final int SENDERS = 4;
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /// What partners are told about.
  public record Objects(
      Reports reports, PublicReports publicReports, WorkOrders workOrders, Alarms alarms) {}

  /// How partners' servers are found and believed.
  record Net(WebhookAddresses.Resolver resolver, SSLSocketFactory tls, Duration deadline) {}

  /// Whether partners may be told of an event; said of each event that is written.
  public static boolean isTold(Event event) {
    return WebhookAudience.isTold(event);
  }

  public static WebhookModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      Objects objects,
      EventLog log,
      WebhookSettings settings,
      Ids ids,
      Clock clock) {
    var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return on(
        database,
        transactions,
        territories,
        objects,
        log,
        settings,
        new Net(InetAddress::getAllByName, tls, DEADLINE),
        ids,
        clock);
  }

  static WebhookModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      Objects objects,
      EventLog log,
      WebhookSettings settings,
      Net net,
      Ids ids,
      Clock clock) {
    var webhooks = new MongoWebhooks(database);
    var healths = new MongoWebhookHealths(database);
    var addresses = new WebhookAddresses(settings, net.resolver());
    var secrets = new WebhookSecrets(new InstallationKeys(database).of("webhooks"));
    var events = new WebhookEvents(log, ids);
    var kept = OutboxModule.kept(database);
    var call = new WebhookCall(addresses, net.tls(), net.deadline());
    var calls = new CallPartner(addresses, call);
    var body =
        new WebhookBody(
            new ToldObjects(
                objects.reports(),
                objects.publicReports(),
                objects.workOrders()::find,
                objects.alarms()::find));
    var turn =
        new WebhookTurn(
            webhooks,
            healths,
            new WebhookAttempt(body, secrets, calls, clock),
            new EndWebhook(webhooks, events, transactions, clock),
            clock);
    var busy = ConcurrentHashMap.<String>newKeySet();
    var acts =
        new WebhookActs(webhooks, healths, addresses, secrets, kept, events, transactions, clock);
    var wiring =
        new WebhookWiring(
            territories,
            webhooks,
            healths,
            kept,
            new AddWebhook(
                territories, webhooks, addresses, secrets, events, transactions, ids, clock),
            acts,
            new RedeliverWebhook(webhooks, kept, events, transactions, clock));
    var senders = Stream.<Sender>generate(() -> new WebhookSender(turn, busy)).limit(SENDERS);
    return new WebhookModule(
        new WebhookAudience(webhooks), senders.toList(), calls, wiring, call::close);
  }

  @Override
  public void close() {
    call.close();
  }
}
