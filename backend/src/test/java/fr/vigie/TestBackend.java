package fr.vigie;

import static io.restassured.RestAssured.given;

import com.mongodb.event.CommandListener;
import fr.vigie.abuse.AbuseSettings;
import fr.vigie.demo.DemoSize;
import fr.vigie.document.AdHocDocuments;
import fr.vigie.document.Client;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.graphql.Plans;
import fr.vigie.http.HttpSettings;
import fr.vigie.http.JsonBytes;
import fr.vigie.live.LiveSettings;
import fr.vigie.mail.MailSettings;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.mongo.TestMongo;
import fr.vigie.mongo.WriteConcernWatch;
import fr.vigie.observe.ObserveSettings;
import fr.vigie.territory.PartOfRegion;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A backend that runs as in a demonstration, on the MongoDB of the tests and a database of its
/// own.
public final class TestBackend implements AutoCloseable {

  private static final class Shared {
    private static final TestBackend BACKEND = opened();

    private static TestBackend opened() {
      var backend = ofWholeRegion(new DemoSize(200, 100), List.of(), Clock.systemUTC());
      Runtime.getRuntime().addShutdownHook(new Thread(backend::close));
      return backend;
    }
  }

  /// What backends keep outside the database, of this process of tests alone.
  public static final Path FOLDER =
      Path.of("target", "test-backend-" + System.getProperty("surefire.forkNumber", "1"));

  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final WriteConcernWatch watch = new WriteConcernWatch();
  private final Backend backend;
  final Settings settings;
  private final MongoSettings database;

  /// Starting one takes seconds, so most tests share one. It has all of the region.
  public static TestBackend shared() {
    TestMongo.mongo();
    return Shared.BACKEND;
  }

  /// One with all of the region; the others have a part of it, see {@link PartOfRegion}.
  public static TestBackend ofWholeRegion(
      DemoSize size, List<CommandListener> listeners, Clock clock) {
    return new TestBackend(newDatabase(), size, listeners, clock, TestSettings.USUAL);
  }

  public TestBackend(DemoSize size, List<CommandListener> listeners) {
    this(size, listeners, Clock.systemUTC());
  }

  public TestBackend(DemoSize size, List<CommandListener> listeners, Clock clock) {
    this(size, listeners, clock, TestSettings.USUAL);
  }

  public TestBackend(
      DemoSize size, List<CommandListener> listeners, Clock clock, AdHocDocuments adHoc) {
    this(size, listeners, clock, TestSettings.USUAL.with(adHoc));
  }

  public TestBackend(
      DemoSize size, List<CommandListener> listeners, Clock clock, HttpSettings http) {
    this(size, listeners, clock, TestSettings.USUAL.with(http));
  }

  public TestBackend(
      DemoSize size,
      List<CommandListener> listeners,
      Clock clock,
      AdHocDocuments adHoc,
      HttpSettings http,
      LiveSettings live) {
    this(size, listeners, clock, TestSettings.USUAL.with(adHoc).with(http).with(live));
  }

  public TestBackend(DemoSize size, List<CommandListener> listeners, ObserveSettings observe) {
    this(size, listeners, Clock.systemUTC(), TestSettings.USUAL.with(observe));
  }

  /// Where apps are notified, behind a proxy that says where each request comes from.
  public TestBackend(DemoSize size, FirebaseSettings firebase) {
    this(
        size,
        List.of(),
        Clock.systemUTC(),
        TestSettings.USUAL.with(HttpSettings.from(Map.of("VIGIE_PROXIES", "1"), 0)).with(firebase));
  }

  public TestBackend(Clock clock, AbuseSettings abuse) {
    this(new DemoSize(0, 0), List.of(), clock, TestSettings.USUAL.with(abuse));
  }

  /// One that sends by Firebase and by a mail server.
  TestBackend(Clock clock, FirebaseSettings firebase, MailSettings mail) {
    this(new DemoSize(0, 0), List.of(), clock, TestSettings.USUAL.with(firebase).with(mail));
  }

  private TestBackend(
      DemoSize size, List<CommandListener> listeners, Clock clock, TestSettings settings) {
    this(withPartOfRegion(newDatabase()), size, listeners, clock, settings);
  }

  private TestBackend(
      MongoSettings database,
      DemoSize size,
      List<CommandListener> listeners,
      Clock clock,
      TestSettings settings) {
    this.database = database;
    this.settings = settings.on(database, size);
    var all = new ArrayList<CommandListener>(listeners);
    all.add(watch);
    this.backend = Backend.start(this.settings, clock, all);
  }

  /// Another backend of the same database.
  static Backend beside(TestBackend backend, Clock clock) {
    return Backend.start(backend.settings, clock, List.of());
  }

  private static MongoSettings newDatabase() {
    var environment =
        Map.of(
            "MONGODB_URI", uri(),
            "VIGIE_DATABASE", "test_" + UUID.randomUUID().toString().replace("-", ""),
            "VIGIE_DATA", FOLDER.toString());
    return MongoSettings.fromEnvironment(environment);
  }

  private static MongoSettings withPartOfRegion(MongoSettings settings) {
    PartOfRegion.load(TestMongo.mongo().client().getDatabase(settings.database()));
    return settings;
  }

  static String uri() {
    var cluster = TestMongo.mongo().client().getClusterDescription();
    var server = cluster.getServerDescriptions().getFirst();
    return "mongodb://" + server.getAddress() + "/?replicaSet=" + server.getSetName();
  }

  public WriteConcernWatch watch() {
    return watch;
  }

  /// The name of its database.
  public String database() {
    return database.database();
  }

  /// What a query answers, once as it is and once without plans.
  Map.Entry<String, String> bothWays(
      @Nullable String person, String query, Map<String, Object> variables) {
    var circumstances =
        backend.behind().authentication().circumstances(person == null ? null : token(person));
    var unplanned = new HashMap<>(circumstances);
    unplanned.put(Plans.class, Plans.none());
    var request = new GraphqlRequest(query, null, null, variables, Client.UNNAMED);
    return Map.entry(answer(request, circumstances), answer(request, unplanned));
  }

  private String answer(GraphqlRequest request, Map<Class<?>, Object> circumstances) {
    var result = backend.behind().engine().execute(request, circumstances).join();
    return new String(JsonBytes.write(result.toSpecification()), StandardCharsets.UTF_8);
  }

  /// How many root fields a plan has answered, and how many the engine.
  Map.Entry<Long, Long> planned() {
    var plans = backend.behind().engine().plans();
    return Map.entry(plans.written(), plans.fallenBack());
  }

  public int port() {
    return backend.port();
  }

  public String token(String person) {
    return tokens.computeIfAbsent(
        person,
        key ->
            given()
                .baseUri("http://127.0.0.1")
                .port(port())
                .body("{\"person\":\"" + key + "\"}")
                .post("/demo/token")
                .jsonPath()
                .getString("token"));
  }

  /// A request by someone; null is someone who did not sign in.
  public RequestSpecification as(@Nullable String person) {
    var request =
        given()
            .baseUri("http://127.0.0.1")
            .port(port())
            .contentType("application/json")
            .accept("application/graphql-response+json");
    return person == null ? request : request.header("Authorization", "Bearer " + token(person));
  }

  public Response asks(@Nullable String person, String query, Map<String, ?> variables) {
    return as(person).body(Map.of("query", query, "variables", variables)).post("/graphql");
  }

  @Override
  public void close() {
    backend.close();
  }
}
