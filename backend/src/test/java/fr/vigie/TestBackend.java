package fr.vigie;

import static io.restassured.RestAssured.given;

import com.mongodb.event.CommandListener;
import fr.vigie.ChannelModules.ChannelSettings;
import fr.vigie.Settings.Profile;
import fr.vigie.abuse.AbuseSettings;
import fr.vigie.casework.CaseSettings;
import fr.vigie.demo.DemoSize;
import fr.vigie.document.AdHocDocuments;
import fr.vigie.document.Client;
import fr.vigie.feed.FeedSettings;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.firebase.SignInSettings;
import fr.vigie.geocoding.GeocoderSettings;
import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.graphql.Plans;
import fr.vigie.http.HttpSettings;
import fr.vigie.http.JsonBytes;
import fr.vigie.live.LiveSettings;
import fr.vigie.mail.MailSettings;
import fr.vigie.media.MediaSettings;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.mongo.TestMongo;
import fr.vigie.mongo.WriteConcernWatch;
import fr.vigie.observe.ObserveSettings;
import fr.vigie.privacy.RetentionSettings;
import fr.vigie.routing.RoutingSettings;
import fr.vigie.webhook.WebhookSettings;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
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
      var backend = new TestBackend(new DemoSize(200, 100), List.of());
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
  private final MongoSettings database = newDatabase();

  /// Loading the region takes seconds, so most tests share one.
  public static TestBackend shared() {
    TestMongo.mongo();
    return Shared.BACKEND;
  }

  public TestBackend(DemoSize size, List<CommandListener> listeners) {
    this(size, listeners, Clock.systemUTC());
  }

  public TestBackend(DemoSize size, List<CommandListener> listeners, Clock clock) {
    this(size, listeners, clock, AdHocDocuments.FOR_EVERYONE);
  }

  public TestBackend(
      DemoSize size, List<CommandListener> listeners, Clock clock, AdHocDocuments adHoc) {
    this(
        size, listeners, clock, adHoc, HttpSettings.from(Map.of(), 0), LiveSettings.from(Map.of()));
  }

  public TestBackend(
      DemoSize size, List<CommandListener> listeners, Clock clock, HttpSettings http) {
    this(size, listeners, clock, AdHocDocuments.FOR_EVERYONE, http, LiveSettings.from(Map.of()));
  }

  public TestBackend(
      DemoSize size,
      List<CommandListener> listeners,
      Clock clock,
      AdHocDocuments adHoc,
      HttpSettings http,
      LiveSettings live) {
    this(
        size,
        listeners,
        clock,
        adHoc,
        http,
        live,
        ObserveSettings.from(Map.of()),
        AbuseSettings.from(Map.of(), false),
        FirebaseSettings.OFF,
        MailSettings.OFF);
  }

  public TestBackend(DemoSize size, List<CommandListener> listeners, ObserveSettings observe) {
    this(
        size,
        listeners,
        Clock.systemUTC(),
        AdHocDocuments.FOR_EVERYONE,
        HttpSettings.from(Map.of(), 0),
        LiveSettings.from(Map.of()),
        observe,
        AbuseSettings.from(Map.of(), false),
        FirebaseSettings.OFF,
        MailSettings.OFF);
  }

  /// Where apps are notified, behind a proxy that says where each request comes from.
  public TestBackend(DemoSize size, FirebaseSettings firebase) {
    this(
        size,
        List.of(),
        Clock.systemUTC(),
        AdHocDocuments.FOR_EVERYONE,
        HttpSettings.from(Map.of("VIGIE_PROXIES", "1"), 0),
        LiveSettings.from(Map.of()),
        ObserveSettings.from(Map.of()),
        AbuseSettings.from(Map.of(), false),
        firebase,
        MailSettings.OFF);
  }

  public TestBackend(Clock clock, AbuseSettings abuse) {
    this(
        new DemoSize(0, 0),
        List.of(),
        clock,
        AdHocDocuments.FOR_EVERYONE,
        HttpSettings.from(Map.of(), 0),
        LiveSettings.from(Map.of()),
        ObserveSettings.from(Map.of()),
        abuse,
        FirebaseSettings.OFF,
        MailSettings.OFF);
  }

  /// One that sends by Firebase and by a mail server.
  TestBackend(Clock clock, FirebaseSettings firebase, MailSettings mail) {
    this(
        new DemoSize(0, 0),
        List.of(),
        clock,
        AdHocDocuments.FOR_EVERYONE,
        HttpSettings.from(Map.of(), 0),
        LiveSettings.from(Map.of()),
        ObserveSettings.from(Map.of()),
        AbuseSettings.from(Map.of(), false),
        firebase,
        mail);
  }

  private TestBackend(
      DemoSize size,
      List<CommandListener> listeners,
      Clock clock,
      AdHocDocuments adHoc,
      HttpSettings http,
      LiveSettings live,
      ObserveSettings observe,
      AbuseSettings abuse,
      FirebaseSettings firebase,
      MailSettings mail) {
    var address = InetAddress.getLoopbackAddress();
    var settings =
        new Settings(
            Profile.DEMO,
            address,
            0,
            List.of(),
            adHoc,
            size,
            http,
            live,
            observe,
            new FeedSettings(true),
            CaseSettings.from(Map.of()),
            GeocoderSettings.OFF,
            RoutingSettings.OFF,
            abuse,
            RetentionSettings.from(Map.of()),
            database,
            MediaSettings.from(Map.of()),
            firebase,
            SignInSettings.OFF,
            new ChannelSettings(mail, new WebhookSettings(true)),
            false);
    var all = new ArrayList<CommandListener>(listeners);
    all.add(watch);
    this.backend = Backend.start(settings, clock, all);
    this.settings = settings;
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
