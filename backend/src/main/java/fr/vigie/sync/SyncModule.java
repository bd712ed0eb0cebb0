package fr.vigie.sync;

import com.mongodb.client.MongoDatabase;
import fr.vigie.contractor.ContractorModule;
import fr.vigie.event.EventLog;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.IdentityModule;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.workorder.WorkOrderWatcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of the agents' feeds.
public record SyncModule(Feeds feeds, OpenFeed openFeed, FeatureWiring wiring, Worker tending) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(105, "index the feeds of agents", MongoFeeds::createIndexes));

  public static final List<PersonalData> PERSONAL_DATA =
      List.of(
          PersonalData.ofStaff("syncFeeds", "whose devices keep their work", "_id"),
          PersonalData.ofStaff("syncEntries", "which work whose devices keep", "agent"));

  /// Keeps the feeds while work orders change.
  public static WorkOrderWatcher watcher(
      MongoDatabase database, EventLog log, Ids ids, Clock clock) {
    var feeds = new MongoFeeds(database, ids);
    var contractors = ContractorModule.contractors(database);
    var people = IdentityModule.people(database);
    return new KeepFeeds(feeds, contractors, people, new FeedEvents(log, ids, clock), clock);
  }

  public static SyncModule on(
      MongoDatabase database,
      Transactions transactions,
      EventModule events,
      Drivers drivers,
      Ids ids,
      Clock clock) {
    var feeds = new MongoFeeds(database, ids);
    var openFeed = new OpenFeed(feeds, transactions, ids, clock);
    var pokes = events.live().feed(Pokes.TYPES, new Pokes(feeds, drivers));
    var tend = new TendFeeds(feeds, transactions, clock);
    var lease = new Lease(database, "tending feeds", Duration.ofMinutes(30));
    return new SyncModule(
        feeds,
        openFeed,
        new SyncWiring(
            new PullWork(feeds, openFeed),
            new RenewFeeds(feeds, events.log(), transactions, ids, clock),
            pokes),
        new Worker("feeds", BETWEEN_LOOKS, () -> lease.guard(tend::tend)));
  }
}
