package fr.vigie;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.Alarm.Work;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.Alarms;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.demo.DemoSize;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Belleville-sur-Meuse, where citizens file reports; marc is administrator of the region, nadia
/// dispatcher of Belleville, sami its agent.
final class FilingWorld implements AutoCloseable {

  static final String BELLEVILLE = "ter_215500430";
  static final GeoPoint PLACE = new GeoPoint(49.1767, 5.3886);

  private static final String FILE =
      """
      mutation($input: FileReportInput!) { done: fileReport(input: $input) {
        __typename
        ... on FileReportSuccess {
          report { id status reference formVersion review saidAt note asset { id }
            nearestAsset { id } findings { kind until sentence } answers { question label value }
            workOrder { id } timeline { act status } dueAt }
          acknowledgement { reference receivedAt expectedOn sentence service { name phone email } }
        }
        ... on InvalidInputProblem { field rule }
        ... on NearbyReportsProblem { reports { id } }
        ... on OutOfScopeProblem { category { outOfScope { organisation phone url advice } } }
        ... on Problem { message }
      } }\
      """;

  private final Clock clock;
  private final TestBackend backend;

  FilingWorld(Instant start, List<CommandListener> listeners) {
    this.clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
    this.backend = new TestBackend(new DemoSize(0, 0), listeners, clock);
  }

  static FilingWorld from(String start) {
    return new FilingWorld(Instant.parse(start), List.of());
  }

  TestBackend backend() {
    return backend;
  }

  MongoDatabase database() {
    TestMongo.mongo();
    return TestMongo.mongo().client().getDatabase(backend.database());
  }

  /// A report of a lamp that is out, where no other is, with what is otherwise.
  static Map<String, Object> lampOut(Map<String, ?> more) {
    var input = new HashMap<String, Object>();
    input.put("clientReportId", UUID.randomUUID().toString());
    input.put("categoryCode", "lamp-out");
    input.put("location", place(PLACE));
    input.put("answers", List.of(Map.of("question", "extent", "value", "several")));
    input.put("isNotDuplicate", true);
    input.putAll(more);
    return input;
  }

  static Map<String, Double> place(GeoPoint place) {
    return Map.of("latitude", place.latitude(), "longitude", place.longitude());
  }

  /// As `done` of the answer.
  JsonPath file(@Nullable String person, Map<String, ?> input) {
    return backend.asks(person, FILE, Map.of("input", input)).jsonPath().setRootPath("data.done");
  }

  JsonPath act(@Nullable String person, String act, Map<String, ?> input, String selection) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var document =
        """
        mutation($input: %sInput!) { done: %s(input: $input) { __typename
          ... on %sSuccess { %s } ... on InvalidInputProblem { field rule }
          ... on Problem { message } } }\
        """
            .formatted(name, act, name, selection);
    return backend
        .asks(person, document, Map.of("input", input))
        .jsonPath()
        .setRootPath("data.done");
  }

  String asset(String kind, GeoPoint place, String label) {
    var input =
        Map.of(
            "clientAssetId",
            UUID.randomUUID().toString(),
            "kind",
            kind,
            "label",
            label,
            "location",
            place(place));
    return act("marc", "registerAsset", input, "asset { id }").getString("asset.id");
  }

  private AlarmModule alarms() {
    return AlarmModule.on(
        database(),
        new MongoTransactions(TestMongo.mongo().client()),
        TerritoryModule.on(database(), new LiveEvents()).territories(),
        EventModule.on(database(), clock),
        new Ids(clock),
        clock);
  }

  /// As the device says that it is over.
  void alarmEnds(String asset, String type) {
    alarms()
        .endAlarm()
        .end(List.of(new Alarms.Key(asset, type)), clock.instant(), ClearedBecause.CONDITION_ENDED);
  }

  /// Raised as a rule does that asks for work.
  String alarm(String asset, String type) {
    var subject =
        new Subject(asset, BELLEVILLE, "LIGHT_POINT", Domain.LIGHTING, "55043", PLACE, List.of());
    var raised =
        alarms()
            .raiseAlarm()
            .raise(
                new RaiseAlarm.Request(
                    subject,
                    type,
                    Severity.MAJOR,
                    null,
                    new Sighting(clock.instant(), null),
                    true,
                    false,
                    new Work("changer la lampe", 24, "per_demo-nadia")));
    return ((RaiseAlarm.Outcome.Raised) raised).alarm().id();
  }

  @Override
  public void close() {
    backend.close();
  }
}
