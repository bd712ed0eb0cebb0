package fr.vigie.rights;

import static io.restassured.RestAssured.given;

import com.mongodb.client.MongoDatabase;
import fr.vigie.TestBackend;
import fr.vigie.asset.AssetModule;
import fr.vigie.demo.DemoSize;
import fr.vigie.event.EventModule;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.identity.Grant;
import fr.vigie.identity.IdentityModule;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.mongo.TestMongo;
import fr.vigie.territory.TerritoryModule;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The people of `rights.txt`, and what happens in Belleville and elsewhere.
final class RightsWorld implements AutoCloseable {

  static final String BELLEVILLE = "ter_215500430";
  static final String VOSGES = "ter_200068377";
  // Read some thousand times, which a path through the JSON is too slow for.
  private static final Pattern DONE = Pattern.compile("\"done\":\\{\"id\":\"([^\"]+)\"");
  private static final Map<String, ?> IN_BELLEVILLE =
      Map.of("latitude", 49.1767, "longitude", 5.3886);
  private static final Map<String, ?> IN_REMIREMONT =
      Map.of("latitude", 48.0159, "longitude", 6.5917);

  // Its own: the work that other tests leave behind is for anybody.
  private final TestBackend backend =
      new TestBackend(
          new DemoSize(60, 30),
          new FirebaseSettings("vigie-rights", null, null, URI.create("http://127.0.0.1:9")));
  private final Map<String, String> things = new HashMap<>();
  private final RightsClient client = new RightsClient(backend.port());
  private final RightsAlarms alarms;
  private final RightsSignIn signIn = new RightsSignIn();
  private final RightsEquipment equipment;
  private final RightsLighting lit;
  private final RightsContractors contractors = new RightsContractors(this);

  RightsWorld() throws IOException, ParseException {
    var clock = Clock.systemUTC();
    var database = TestMongo.mongo().client().getDatabase(backend.database());
    alarms = new RightsAlarms(database, this);
    equipment = new RightsEquipment(this, database);
    var event = EventModule.on(database, clock);
    var territories = TerritoryModule.on(database, event.live()).territories();
    lit = new RightsLighting(this, AssetModule.on(database, territories).assets());
    var people = IdentityModule.people(database);
    people.put(
        List.of(
            person("remi", Role.AGENT, BELLEVILLE),
            person("anne", Role.ADMINISTRATOR, BELLEVILLE),
            person("omar", Role.ADMINISTRATOR, VOSGES)));
    done(
        "marc",
        "addTerritory",
        Map.of("code", "55043", "templateName", "rural"),
        "territory { id }");
    contractors.hire(people);
  }

  private static Person person(String name, Role role, String territory) {
    return new Person(id(name), name, "vigie-demo", name, List.of(new Grant(role, territory)));
  }

  /// The cast of the demonstration and those added here have ids of the same form.
  static String id(String person) {
    return "per_demo-" + person;
  }

  RightsEquipment equipment() {
    return equipment;
  }

  @Override
  public void close() {
    client.close();
    backend.close();
  }

  MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(backend.database());
  }

  int port() {
    return backend.port();
  }

  /// Null for nobody.
  @Nullable String token(String person) {
    return signIn.token(person);
  }

  RequestSpecification as(String person) {
    var request = given().baseUri("http://127.0.0.1").port(port()).contentType("application/json");
    var token = token(person);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  String asks(String person, String query, Map<String, ?> variables) {
    return client.ask(person, token(person), query, variables);
  }

  /// A thing that stays as it is, for all who only look at it.
  String lasting(String name, Supplier<String> thing) {
    var there = things.get(name);
    if (there == null) {
      there = thing.get();
      things.put(name, there);
    }
    return there;
  }

  /// A report of camille's, with all that can be said.
  String filed() {
    return RightsFiling.completed(
        file("camille", report(UUID.randomUUID().toString())), asset(), database());
  }

  String file(String person, Map<String, ?> report) {
    return done(person, "fileReport", report, "report { id }");
  }

  Map<String, Object> report(String clientReportId) {
    return Map.of(
        "clientReportId",
        clientReportId,
        "categoryCode",
        "lamp-out",
        "location",
        IN_BELLEVILLE,
        "note",
        "devant chez moi",
        "assetId",
        asset(),
        "answers",
        List.of(Map.of("question", "extent", "value", "one")),
        "isNotDuplicate",
        true);
  }

  Map<String, Object> reportWith(String field, Object value) {
    var report = new HashMap<>(report(UUID.randomUUID().toString()));
    report.put(field, value);
    return report;
  }

  Map<String, Object> reportElsewhere() {
    var report = reportWith("location", IN_REMIREMONT);
    report.remove("assetId");
    return report;
  }

  RightsContractors contractors() {
    return contractors;
  }

  RightsLighting lit() {
    return lit;
  }

  /// The first of the demonstration's lamps in Belleville.
  String asset() {
    return lasting("lamp", this::findAsset);
  }

  private String findAsset() {
    var box = "{south: 49.16, west: 5.34, north: 49.2, east: 5.45}";
    var answer =
        asks(
            "nobody",
            "{ assetsInBox(first: 1, kinds: [LIGHT_POINT], box: " + box + ") { assets { id } } }",
            Map.of());
    return JsonPath.from(answer).getString("data.assetsInBox.assets[0].id");
  }

  String filedElsewhere() {
    return file("camille", reportElsewhere());
  }

  /// @param agent null for work given to nobody
  String planned(@Nullable String agent) {
    return done("nadia", "planWorkOrder", plan(filed(), agent), "workOrder { id }");
  }

  String plannedElsewhere() {
    return done("paul", "planWorkOrder", plan(filedElsewhere(), "lea"), "workOrder { id }");
  }

  Map<String, Object> plan(String report, @Nullable String agent) {
    var plan = new HashMap<String, Object>();
    plan.put("clientWorkOrderId", UUID.randomUUID().toString());
    plan.put("reportIds", List.of(report));
    plan.put("agentId", agent == null ? null : id(agent));
    plan.put("plannedFor", "2026-11-25");
    plan.put("instructions", "avec la nacelle");
    return plan;
  }

  /// What nadia has planned a moment ago, to be sent again.
  Map<String, Object> plannedAgain(String report) {
    var plan = plan(report, "sami");
    done("nadia", "planWorkOrder", plan, "workOrder { id }");
    return plan;
  }

  /// The report that a work order deals with.
  String reportOf(String workOrder) {
    var answer =
        asks("nadia", "{ workOrder(id: \"" + workOrder + "\") { reports { id } } }", Map.of());
    return JsonPath.from(answer).getString("data.workOrder.reports[0].id");
  }

  String started() {
    return act("startWorkOrder", planned("sami"), Map.of());
  }

  String held() {
    var id = started();
    new RightsWork(this).say("sami", id);
    return act("holdWorkOrder", id, Map.of("reason", "orage", "until", "2026-12-01T07:00:00Z"));
  }

  private String act(String act, String workOrder, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("workOrderId", workOrder);
    return done("sami", act, input, "workOrder { id }");
  }

  String assetWithAlarm() {
    lasting("active alarm", alarms::raisedApart);
    return asset();
  }

  RightsCaseActs cases() {
    return new RightsCaseActs(this);
  }

  RightsAlarms alarms() {
    return alarms;
  }

  /// The alarm that an act was about.
  String acted(String person, String act, Map<String, ?> input) {
    return done(person, act, input, "alarm { id }");
  }

  String ruled(Map<String, ?> rule) {
    return done("marc", "setAlarmRule", rule, "alarmRule { id }");
  }

  Map<String, Object> ruleElsewhere() {
    var rule = new HashMap<>(RightsAlarms.rule(VOSGES, "", 250));
    rule.remove("assetId");
    return rule;
  }

  String asManyRulesAsMayBe() {
    var last = "";
    for (var rule = 0; rule < 200; rule++) {
      last = ruled(ruleElsewhere());
    }
    return last;
  }

  String done(String person, String act, Map<String, ?> input, String selection) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        "mutation($input: %sInput!) { act: %s(input: $input) { ... on %sSuccess { done: %s } } }"
            .formatted(name, act, name, selection);
    var answer = asks(person, query, Map.of("input", input));
    var id = DONE.matcher(answer);
    if (!id.find()) {
      throw new IllegalStateException(act + " by " + person + ": " + answer);
    }
    return id.group(1);
  }
}
