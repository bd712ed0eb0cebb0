package fr.vigie.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/// The MongoDB of all tests, a real one: at MONGODB_URI, in a container where a Docker engine
/// answers, or the local mongod. Started when first asked for, stopped with the tests.
///
/// Where none can be had, tests are skipped with the reason; in CI they fail.
public final class TestMongo {

  /// Of the test runs that are under way at once on one build folder.
  private static final int MOST_RUNS = 8;

  private static final WriteConcernWatch WATCH = new WriteConcernWatch();

  private TestMongo() {}

  private static final class Shared {
    private static final Mongo MONGO = open();
  }

  public static Mongo mongo() {
    return available(() -> Shared.MONGO);
  }

  /// A database of its own for one test.
  public static MongoDatabase fresh() {
    return mongo().client().getDatabase("test_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /// Sees every command of the shared client.
  public static WriteConcernWatch watch() {
    return WATCH;
  }

  /// Another client of it, whose commands are listened to.
  public static MongoClient watched(CommandListener listener) {
    var cluster = mongo().client().getClusterDescription();
    var server = cluster.getServerDescriptions().getFirst();
    var uri = "mongodb://" + server.getAddress() + "/?replicaSet=" + server.getSetName();
    return MongoClients.create(ClientSettings.of(uri, List.of(listener)));
  }

  /// For tests of the local mongod itself, each with its own folder.
  public static MongoSettings local(Path folder) {
    var settings = MongoSettings.fromEnvironment(System.getenv());
    var local =
        new MongoSettings(
            null, "vigie", folder, settings.mongod(), settings.cacheFolder(), settings.cacheGb());
    available(() -> MongodBinary.of(local, Programs.onPath(System.getenv("PATH"))).find());
    return local;
  }

  private static <T> T available(Supplier<T> source) {
    try {
      return source.get();
    } catch (MongoUnusable e) {
      Assumptions.assumeTrue("true".equals(System.getenv("CI")), e.getMessage());
      throw e;
    }
  }

  private static Mongo open() {
    var mongo = uri().map(TestMongo::at).orElseGet(TestMongo::localMongo);
    Runtime.getRuntime().addShutdownHook(new Thread(mongo::close));
    return mongo;
  }

  private static Optional<String> uri() {
    return Optional.ofNullable(System.getenv("MONGODB_URI")).or(TestMongo::container);
  }

  private static Mongo at(String uri) {
    return open(MongoSettings.fromEnvironment(System.getenv()).withUri(uri));
  }

  // Testcontainers takes its time to find out that there is no engine.
  private static Optional<String> container() {
    var engine =
        System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    if (!engine || !DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    var container = new MongoDBContainer("mongo:8.0").withReplicaSet();
    container.start();
    return Optional.of(container.getReplicaSetUrl());
  }

  private static Mongo localMongo() {
    for (var run = 0; run < MOST_RUNS; run++) {
      try {
        return emptied(open(local(Path.of("target", "test-mongo", "" + run))));
      } catch (MongoUnusable.FolderTaken e) {
        System.getLogger("test").log(System.Logger.Level.DEBUG, e::getMessage);
      }
    }
    throw new MongoUnusable("All folders under target/test-mongo are taken.");
  }

  private static Mongo emptied(Mongo mongo) {
    for (var name : mongo.client().listDatabaseNames()) {
      if (name.startsWith("test_")) {
        mongo.client().getDatabase(name).drop();
      }
    }
    return mongo;
  }

  private static Mongo open(MongoSettings settings) {
    return Mongo.open(settings, Clock.systemUTC(), List.of(WATCH));
  }
}
