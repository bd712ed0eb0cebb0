package fr.vigie.ngsisubscription;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.http.Route;
import fr.vigie.identity.People;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.ngsi.NgsiMeasures;
import fr.vigie.ngsild.SeenEntities;
import fr.vigie.ngsild.ShownAttributes;
import fr.vigie.observe.Metric;
import fr.vigie.readmodel.Turn;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.webhook.PartnerCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the rest of the backend sees of subscriptions to entities.
public record NgsiSubscriptionModule(List<Route> routes, Metric.Source figures, Running running)
    implements AutoCloseable {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(180, "index subscriptions", MongoSubscriptions::createIndexes),
          new Migration(181, "index notices of subscriptions", MongoNotices::createIndexes),
          new Migration(
              182,
              "follow entities",
              database -> {
                MongoSubscriptions.beginVersions(database);
                MongoEntityChanges.begin(database);
              }));

  /// Who lets partners be told.
  public static final PersonalData PERSONAL_DATA =
      PersonalData.ofStaff(
          "ngsiSubscriptions", "who lets which partner's server be told of equipment", "maker");

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final Duration BETWEEN_CALLS = Duration.ofMillis(500);

  // So that partners that are slow together hold up no others.
  private static final int TELLERS = 2;

  /// What goes on beside requests.
  public interface Running {
    void close();
  }

  /// What subscriptions are built on.
  ///
  /// @param calls how partners are called
  public record Sources(SeenEntities seen, People people, PartnerCalls calls, EventLog log) {}

  /// Begins to follow entities and to tell of them.
  public static NgsiSubscriptionModule start(
      MongoDatabase database, Transactions transactions, Sources from, Ids ids, Clock clock) {
    var subscriptions = new MongoSubscriptions(database);
    var notices = new MongoNotices(database);
    var entities = new SeenByMaker(from.seen(), from.people());
    var events = new SubscriptionEvents(from.log(), ids);
    var check = new SubscriptionCheck(from.calls(), clock);
    var counts = new SubscriptionCounts();
    var turn = new Turn(new Lease(database, "ngsi subscriptions", Turn.LENGTH));
    var changes = new MongoEntityChanges(database, new ShownAttributes(new NgsiMeasures()));
    var follow = new FollowEntities(changes, subscriptions, notices, entities, turn, counts, clock);
    var tell =
        new TellSubscriber(
            subscriptions,
            notices,
            entities,
            new NotificationBody(ids),
            from.calls(),
            new EndSubscription(subscriptions, events, transactions, clock),
            counts,
            clock);
    var routes =
        new SubscriptionRoutes(
            new AddSubscription(subscriptions, check, events, transactions, ids, clock),
            new HandleSubscription(subscriptions, notices, check, events, transactions, clock),
            clock);
    var workers = new ArrayList<Worker>();
    workers.add(new Worker("turn of subscriptions", Turn.BETWEEN_RENEWALS, turn::renew));
    workers.add(new Worker("follow entities", BETWEEN_TRIES, follow::follow));
    var all = new TellSubscribers(subscriptions, tell, clock);
    for (var i = 0; i < TELLERS; i++) {
      workers.add(new Worker("tell subscribers", BETWEEN_CALLS, all::tell));
    }
    workers.forEach(Worker::start);
    return new NgsiSubscriptionModule(
        routes.routes(), counts, () -> workers.reversed().forEach(Worker::close));
  }

  @Override
  public void close() {
    running.close();
  }
}
