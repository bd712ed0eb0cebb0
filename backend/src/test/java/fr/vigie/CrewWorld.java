package fr.vigie;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Belleville with two agents who sign in, sami and lea, and more who do not: teams and what they
/// are given, through the public API. One for all tests of crews, as it takes seconds to begin.
final class CrewWorld {

  static final String SAMI = "per_demo-sami";
  static final String LEA = "per_demo-lea";

  private static final CommandRecord RECORD = new CommandRecord();
  private static final String SEEN =
      "query($id: ID!) { workOrder(id: $id) { status agent { id } team { id } crew { id }"
          + " allowedActs timeline { act by { id } isAutomatic } } }";

  private static final class Shared {
    private static final FieldWorld WORLD = opened();

    private static FieldWorld opened() {
      var world = new FieldWorld(RECORD);
      var lea =
          Map.of(
              "issuer",
              "vigie-demo",
              "subject",
              "lea",
              "name",
              "Léa Grandjean",
              "role",
              "AGENT",
              "territoryId",
              CaseWorld.BELLEVILLE);
      world.cases().act("marc", "grantRole", lea, "person { id }");
      Runtime.getRuntime().addShutdownHook(new Thread(world::close));
      return world;
    }
  }

  private CrewWorld() {}

  static FieldWorld world() {
    TestMongo.mongo();
    return Shared.WORLD;
  }

  static CaseWorld cases() {
    return world().cases();
  }

  static MongoDatabase database() {
    return world().database();
  }

  static CommandRecord record() {
    return RECORD;
  }

  static FieldDevice device(String person) {
    return new FieldDevice(world(), person);
  }

  /// A team of Belleville with a name of its own.
  static String team(String... members) {
    return sets("équipe " + UUID.randomUUID(), members);
  }

  /// The team of this name has these members from now on; its id.
  static String sets(String name, String... members) {
    var input =
        Map.of("territoryId", CaseWorld.BELLEVILLE, "name", name, "memberIds", List.of(members));
    return cases().act("marc", "setTeam", input, "team { id }").getString("team.id");
  }

  static void disbands(String team) {
    cases().act("marc", "disbandTeam", Map.of("teamId", team), "team { id }");
  }

  /// Work for a report of its own that is given to a team.
  static String workOf(String team) {
    var workOrder = world().plans(null);
    cases().act("nadia", "assignWorkOrder", given(workOrder, null, team), "workOrder { id }");
    return workOrder;
  }

  static Map<String, Object> given(
      String workOrder, @Nullable String agent, @Nullable String team) {
    var input = new HashMap<String, Object>();
    input.put("workOrderId", workOrder);
    input.put("agentId", agent);
    input.put("teamId", team);
    return input;
  }

  static void sends(String workOrder) {
    cases().act("nadia", "dispatchWorkOrder", Map.of("workOrderId", workOrder), "workOrder { id }");
  }

  /// What an act of an agent is answered by.
  static String answer(String person, String act, String workOrder) {
    return cases().tries(person, act, Map.of("workOrderId", workOrder)).getString("__typename");
  }

  static JsonPath seen(String person, String workOrder) {
    return cases().asks(person, SEEN, Map.of("id", workOrder)).setRootPath("data.workOrder");
  }

  /// What is done at the same moment.
  static <T> List<T> atOnce(List<Callable<T>> all) throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<T>();
      for (var future : threads.invokeAll(all)) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
