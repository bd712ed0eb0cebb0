package fr.vigie;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.TestMongo;
import fr.vigie.territory.WorkingDays;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/// Agents of Belleville, with shifts, at a time that tests move on: sami, and those that marc takes
/// on. One for all tests of dispatching, as it takes seconds to begin.
final class DispatchWorld {

  static final String BELLEVILLE = CaseWorld.BELLEVILLE;
  static final String VOSGES = CaseWorld.VOSGES;
  static final String SAMI = "per_demo-sami";
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final CommandRecord RECORD = new CommandRecord();
  private static final CaseWorld WORLD = opened();

  private DispatchWorld() {}

  private static CaseWorld opened() {
    var world = new CaseWorld(RECORD);
    Runtime.getRuntime().addShutdownHook(new Thread(world::close));
    return world;
  }

  static CaseWorld world() {
    return WORLD;
  }

  static MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(WORLD.backend().database());
  }

  static LocalDate today() {
    return LocalDate.ofInstant(WORLD.clock().instant(), PARIS);
  }

  /// A day after today on which people work in the Meuse.
  ///
  /// @param n the how manieth
  static LocalDate workingDay(int n) {
    return today()
        .datesUntil(today().plusDays(60))
        .filter(day -> day.isAfter(today()) && WorkingDays.isWorked(day, "55"))
        .skip(n - 1)
        .findFirst()
        .orElseThrow();
  }

  /// Somebody new, with a name of their own; their id.
  static String agent(String name) {
    var input =
        Map.of(
            "issuer",
            "vigie-demo",
            "subject",
            name + UUID.randomUUID(),
            "name",
            name,
            "role",
            "AGENT",
            "territoryId",
            BELLEVILLE);
    return WORLD.act("marc", "grantRole", input, "person { id }").getString("person.id");
  }

  static void works(String agent, String from, String until) {
    WORLD.act("marc", "setShifts", shifts(agent, shift(from, until)), "roster { agent { id } }");
  }

  static Map<String, Object> shift(String from, String until) {
    return new HashMap<>(Map.of("from", from, "until", until, "validFrom", "2026-01-01"));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static Map<String, Object> shifts(String agent, Map<String, Object>... shifts) {
    return Map.of("territoryId", BELLEVILLE, "agentId", agent, "shifts", List.of(shifts));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static Map<String, Object> qualifications(String agent, Map<String, ?>... qualifications) {
    return Map.of(
        "territoryId", BELLEVILLE, "agentId", agent, "qualifications", List.of(qualifications));
  }

  static Map<String, Object> absence(String agent, LocalDate first, LocalDate last) {
    var input = new HashMap<String, Object>();
    input.put("clientAbsenceId", UUID.randomUUID().toString());
    input.put("territoryId", BELLEVILLE);
    input.put("agentId", agent);
    input.put("days", Map.of("first", first.toString(), "last", last.toString()));
    input.put("kind", "LEAVE");
    return input;
  }

  static String team(String name, String... members) {
    var input = Map.of("territoryId", BELLEVILLE, "name", name, "memberIds", List.of(members));
    return WORLD.act("marc", "setTeam", input, "team { id }").getString("team.id");
  }

  /// Work for a report that nobody has told before.
  static String workOrder() {
    return WORLD.plans(WORLD.files(null).id());
  }

  static Map<String, Object> item(
      String workOrder, @Nullable String agent, @Nullable LocalDate day) {
    var item = new HashMap<String, Object>();
    item.put("workOrderId", workOrder);
    item.put("agentId", agent);
    item.put("plannedFor", day == null ? null : day.toString());
    return item;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static Map<String, Object> bulk(Map<String, Object>... items) {
    return Map.of("clientBulkId", UUID.randomUUID().toString(), "items", List.of(items));
  }

  static JsonPath assigns(String person, Map<String, Object> bulk) {
    return WORLD.act(
        person,
        "assignWorkOrders",
        bulk,
        "results { __typename ... on AssignmentSuccess { workOrder { id agent { id } plannedFor"
            + " timeline { act } } } }");
  }

  /// What an act is refused by, with the field if the input was bad.
  static String refusal(String person, String act, Map<String, ?> input) {
    var answer = WORLD.tries(person, act, input);
    var field = answer.getString("field");
    return answer.getString("__typename") + (field == null ? "" : " " + field);
  }

  /// What a query reads once everything that stays in memory is there.
  static List<BsonDocument> reads(String person, String query, Map<String, ?> variables) {
    Runnable ask =
        () -> {
          var answer = WORLD.asks(person, query, variables);
          if (answer.get("errors") != null) {
            throw new AssertionError(answer.prettify());
          }
        };
    ask.run();
    return RECORD.of(ask);
  }

  /// Another backend of the same database and time.
  static Backend other() {
    return TestBackend.beside(WORLD.backend(), WORLD.clock());
  }
}
