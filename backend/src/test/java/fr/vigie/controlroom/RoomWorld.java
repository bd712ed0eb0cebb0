package fr.vigie.controlroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.TestBackend;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.demo.DemoSize;
import fr.vigie.document.AdHocDocuments;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.http.HttpSettings;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.live.LiveSettings;
import fr.vigie.live.LiveSettings.Limits;
import fr.vigie.live.LiveSettings.Patience;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Domain;
import fr.vigie.territory.TerritoryModule;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A backend whose control rooms are looked at, and what happens there.
final class RoomWorld {

  static final String BELLEVILLE = "ter_215500430";
  static final String VOSGES = "ter_200068377";

  private static final class Shared {
    private static final RoomWorld WORLD = new RoomWorld();
  }

  final CommandRecord commands = new CommandRecord();
  final TestBackend backend;
  final MongoDatabase database;
  final AlarmModule alarm;
  final Viewer nadia =
      new Viewer(
          "per_demo-nadia",
          new Person(
              "per_demo-nadia",
              "Nadia",
              "vigie-demo",
              "nadia",
              List.of(new Grant(Role.DISPATCHER, BELLEVILLE))));
  private final AtomicInteger places = new AtomicInteger();

  private RoomWorld() {
    var usual = Patience.USUAL;
    var soon = Duration.ofMillis(300);
    var patience =
        new Patience(usual.init(), usual.idle(), usual.busy(), usual.answer(), usual.stall(), soon);
    var clock = Clock.systemUTC();
    backend =
        new TestBackend(
            new DemoSize(0, 0),
            List.of(commands),
            clock,
            AdHocDocuments.FOR_EVERYONE,
            HttpSettings.from(Map.of(), 0),
            new LiveSettings(Limits.USUAL, patience));
    Runtime.getRuntime().addShutdownHook(new Thread(backend::close));
    database = TestMongo.mongo().client().getDatabase(backend.database());
    alarm =
        AlarmModule.on(
            database,
            new MongoTransactions(TestMongo.mongo().client()),
            TerritoryModule.on(database, new LiveEvents()).territories(),
            EventModule.on(database, clock),
            new Ids(clock),
            clock);
  }

  /// Loading the region takes seconds, so the tests share one.
  static RoomWorld shared() {
    TestMongo.mongo();
    return Shared.WORLD;
  }

  RoomClient opens(@Nullable String person, Map<String, Object> variables) {
    return RoomClient.opens(backend, person, variables);
  }

  /// An alarm at a lamp of its own.
  String raises() {
    return raises(BELLEVILLE);
  }

  String raises(String territory) {
    return raises(territory, "ast_" + UUID.randomUUID(), List.of());
  }

  /// At a lamp of Belleville below a cabinet.
  String raises(String lamp, String cabinet) {
    return raises(BELLEVILLE, lamp, List.of(cabinet));
  }

  private String raises(String territory, String id, List<String> ancestors) {
    var lamp =
        new Subject(
            id,
            territory,
            "LIGHT_POINT",
            Domain.LIGHTING,
            null,
            new GeoPoint(49.17, 5.38),
            ancestors);
    var at = new Sighting(Instant.now(), null);
    var raised =
        alarm
            .raiseAlarm()
            .raise(
                new RaiseAlarm.Request(
                    lamp, "lampFailure", Severity.MINOR, null, at, true, false, null));
    return ((RaiseAlarm.Outcome.Raised) raised).alarm().id();
  }

  String files() {
    var n = places.incrementAndGet();
    var input =
        Map.of(
            "clientReportId",
            UUID.randomUUID().toString(),
            "categoryCode",
            "pothole",
            "location",
            Map.of("latitude", 49.1775 + 0.0006 * (n / 20), "longitude", 5.366 + 0.0009 * (n % 20)),
            "note",
            "devant le 3",
            "isNotDuplicate",
            true);
    return act("camille", "fileReport", input, "report { id }").getString("report.id");
  }

  String plans(String report) {
    var input =
        Map.of(
            "clientWorkOrderId",
            UUID.randomUUID().toString(),
            "reportIds",
            List.of(report),
            "agentId",
            "per_demo-sami");
    return act("nadia", "planWorkOrder", input, "workOrder { id }").getString("workOrder.id");
  }

  /// What an act answers that is done.
  JsonPath act(String person, String act, Map<String, ?> input, String selection) {
    var answer = tries(person, act, input, selection);
    assertThat(answer.getString("__typename")).as(answer.prettify()).endsWith("Success");
    return answer;
  }

  JsonPath tries(String person, String act, Map<String, ?> input, String selection) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var document =
        "mutation($input: "
            + type
            + "Input!) { "
            + act
            + "(input: $input) { __typename ... on "
            + type
            + "Success { "
            + selection
            + " } ... on Problem { message } } }";
    var answer = backend.asks(person, document, Map.of("input", input));
    return answer.jsonPath().setRootPath("data." + act);
  }
}
