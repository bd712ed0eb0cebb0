package fr.vigie.sync;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.view.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.bson.Document;

/// Eight writers change an agent's work, some of them slow to commit, while a device pulls: what is
/// left on the device is compared with what was acknowledged.
final class FeedRun {

  static final String SAMI = "per_sami";

  private static final String BELLEVILLE = "ter_215500430";
  private static final int WRITERS = 8;
  private static final long LATEST_COMMIT_NANOS = 10_000_000;

  private final MongoDatabase database = TestMongo.fresh();
  private final Transactions transactions = TestMongo.mongo().transactions();
  private final Documents workOrders = new Documents(database, "workOrders");
  private final Ids ids = new Ids(Clock.systemUTC());
  private final MongoFeeds feeds = new MongoFeeds(database, ids);
  private final PullWork pull =
      new PullWork(feeds, new OpenFeed(feeds, transactions, ids, Clock.systemUTC()));
  private final Viewer sami =
      new Viewer(
          SAMI,
          new Person(SAMI, "Sami", "test", "sami", List.of(new Grant(Role.AGENT, BELLEVILLE))));

  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Integer> onDevice = new HashMap<>();
  private final AtomicBoolean isOver = new AtomicBoolean();

  /// How many changes there were, and how many work orders the device has in an older form, or not
  /// at all.
  record Figures(int changes, int workOrders, int missed) {}

  FeedRun() {
    MongoFeeds.createIndexes(database);
  }

  /// Changes are told to the feed as the backend does.
  Figures run(Duration time) {
    return run(
        time,
        (id, version) ->
            transactions.run(() -> {
              store(id, version);
              feeds.put(SAMI, new Feeds.Placed(id, BELLEVILLE), null);
              commitLate();
              return id;
            }));
  }

  /// Positions are taken before the transaction of the change, as one would without knowing better.
  Figures runWithPositionsTakenApart(Duration time) {
    var entries = database.getCollection("syncEntries");
    return run(
        time,
        (id, version) -> {
          var seq = feeds.advance(SAMI, 1).seq();
          commitLate();
          store(id, version);
          var entry =
              new Document("agent", SAMI)
                  .append("workOrder", id)
                  .append("territory", BELLEVILLE)
                  .append("seq", seq)
                  .append("isDeleted", false);
          entries.deleteOne(new Document("_id", SAMI + " " + id));
          entries.insertOne(entry.append("_id", SAMI + " " + id));
        });
  }

  private Figures run(Duration time, BiConsumer<String, Integer> change) {
    var end = System.nanoTime() + time.toNanos();
    var changes = new ArrayList<java.util.concurrent.Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var device = threads.submit(this::pullUntilOver);
      for (var writer = 0; writer < WRITERS; writer++) {
        var name = "wo_" + writer;
        changes.add(threads.submit(() -> write(name, end, change)));
      }
      var sum = changes.stream().mapToInt(FeedRun::result).sum();
      isOver.set(true);
      result(device);
      var missed =
          acknowledged.entrySet().stream()
              .filter(each -> onDevice.getOrDefault(each.getKey(), -1) < each.getValue())
              .count();
      return new Figures(sum, acknowledged.size(), (int) missed);
    }
  }

  private static <T> T result(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private int write(String name, long end, BiConsumer<String, Integer> change) {
    var changes = 0;
    for (var number = 0; System.nanoTime() < end; number++) {
      // Now and then one that there was before.
      var id = name + "_" + (number % 3 == 2 ? number - 1 : number);
      try {
        change.accept(id, number);
        acknowledged.put(id, number);
        changes++;
      } catch (MongoException e) {
        // Not acknowledged: whether it is there is left open.
        acknowledged.remove(id);
      }
    }
    return changes;
  }

  private void store(String id, int version) {
    workOrders.put(
        new Document("_id", id)
            .append("version", version)
            .append("receivers", List.of(SAMI))
            .append("territory", BELLEVILLE)
            .append("status", "PLANNED"));
  }

  private static void commitLate() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LATEST_COMMIT_NANOS));
  }

  private int pullUntilOver() {
    FeedCursor cursor = null;
    var pulls = 0;
    while (true) {
      var wasOver = isOver.get();
      var pulled = pull(cursor);
      cursor = pulled.checkpoint();
      pulls++;
      if (wasOver && pulled.documents().isEmpty()) {
        return pulls;
      }
    }
  }

  private PullWork.Outcome.Pulled pull(@org.jspecify.annotations.Nullable FeedCursor cursor) {
    var asked = new PullWork.Request(cursor, 100, Wanted.ALL);
    var pulled = (PullWork.Outcome.Pulled) pull.pull(sami, asked);
    for (var copy : pulled.documents()) {
      var version = copy.workOrder() == null ? null : copy.workOrder().whole("version");
      if (version != null) {
        onDevice.put(copy.id(), version);
      }
    }
    return pulled;
  }
}
