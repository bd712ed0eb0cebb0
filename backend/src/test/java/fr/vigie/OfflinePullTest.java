package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How an agent's devices learn what is new, refusals first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflinePullTest {

  private static final FieldWorld WORLD = FieldWorld.shared();

  private static FieldDevice device(String person) {
    return new FieldDevice(WORLD, person);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 0, -1})
  void a_limit_over_the_maximum_is_refused_and_never_cut_down(int limit) {
    for (var answer :
        List.of(device("sami").asksFor(null, limit), device("sami").asksForEvents(null, limit))) {
      assertThat(code(answer)).isEqualTo("BAD_USER_INPUT");
      assertThat(answer.getString("errors[0].extensions.rule")).isEqualTo("1 to 100");
    }
  }

  private static String code(JsonPath answer) {
    return answer.getString("errors[0].extensions.code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "epo_0.1.1", "{\"$gt\":\"\"}"})
  void what_is_no_checkpoint_is_named_as_such(String cursor) {
    assertThat(code(device("sami").asksFor(cursor, 10))).isEqualTo("BAD_USER_INPUT");
    assertThat(code(device("sami").asksForEvents(cursor, 10))).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void a_checkpoint_of_another_agent_leads_nowhere() {
    var leas = device("lea").pulls().cursor();

    assertThat(code(device("sami").asksFor(leas, 10))).isEqualTo("RESYNC_REQUIRED");
    assertThat(code(device("sami").asksForEvents(leas, 10))).isEqualTo("RESYNC_REQUIRED");
  }

  @Test
  void a_checkpoint_from_beyond_the_end_leads_nowhere() {
    var cursor = device("sami").pulls().cursor().split("\\.");

    var beyond = cursor[0] + ".999999999999.0";

    assertThat(code(device("sami").asksFor(beyond, 10))).isEqualTo("RESYNC_REQUIRED");
  }

  /// Why nadia finds it kept.
  private static String reason(Map<String, Object> event) {
    return WORLD.keptReason("nadia", (String) event.get("note"));
  }

  @Test
  void the_first_pull_of_many_takes_pages_and_ends_with_one_that_is_not_full() {
    var device = device("sami").pulls();
    var works = IntStream.range(0, 7).mapToObj(_ -> WORLD.plans("sami")).toList();

    assertThat(device.pullsSome(3)).isTrue();
    assertThat(device.pullsSome(3)).isTrue();
    assertThat(device.pullsSome(3)).isFalse();
    assertThat(device.copies()).containsKeys(works.toArray(String[]::new));
  }

  @Test
  void work_that_was_planned_before_any_device_asked_is_there_at_the_first_pull() {
    var ines = new FieldDevice(WORLD, "hugo");
    WORLD
        .database()
        .getCollection("workOrders")
        .insertOne(oldWorkOrder("wo_" + "1".repeat(25), "per_demo-hugo"));

    assertThat(ines.pulls().copies()).containsKey("wo_" + "1".repeat(25));
  }

  private static Document oldWorkOrder(String id, String agent) {
    var like = WORLD.plans("sami");
    var document =
        WORLD.database().getCollection("workOrders").find(Filters.eq("_id", like)).first();
    return new Document(document)
        .append("_id", id)
        .append("clientWorkOrderId", id)
        .append("agent", agent)
        .append("receivers", List.of(agent))
        .append("territory", "ter_215102195");
  }

  @Test
  void work_that_is_given_to_somebody_else_leaves_the_device_and_what_comes_late_is_kept() {
    var workOrder = WORLD.plans("sami");
    var device = device("sami").pulls();
    assertThat(device.copies()).containsKey(workOrder);

    givesTo(workOrder, colleague());
    var event = device.does("COMPLETE", workOrder, "déjà fait " + UUID.randomUUID());
    device.sends().pulls();

    assertThat(device.copies()).doesNotContainKey(workOrder);
    assertThat(device.outcome(event)).isEqualTo("REFUSED NOT_ASSIGNED");
    assertThat(reason(event)).isEqualTo("NOT_ASSIGNED");
    assertThat(device("sami").pulls().copies()).doesNotContainKey(workOrder);
  }

  private static String colleague() {
    var input =
        Map.of(
            "issuer",
            "vigie-demo",
            "subject",
            "remi",
            "name",
            "Rémi Faure",
            "role",
            "AGENT",
            "territoryId",
            CaseWorld.BELLEVILLE);
    return WORLD.cases().act("marc", "grantRole", input, "person { id }").getString("person.id");
  }

  private static void givesTo(String workOrder, String agent) {
    var input = Map.of("workOrderId", workOrder, "agentId", agent);
    WORLD.cases().act("nadia", "assignWorkOrder", input, "workOrder { id }");
  }

  @Test
  void work_of_nobody_is_on_no_device() {
    var workOrder = WORLD.plans(null);

    assertThat(device("sami").pulls().copies()).doesNotContainKey(workOrder);
  }

  @Test
  void after_a_restore_all_devices_begin_anew_and_what_they_have_not_sent_they_send() {
    var workOrder = WORLD.plans("sami");
    var device = device("sami").pulls();
    var event = device.does("START", workOrder, null);
    var input = Map.of("reason", "restauration du 29 novembre");
    assertThat(WORLD.cases().tries("nadia", "renewFeeds", input).getString("__typename"))
        .isEqualTo("NotAllowedProblem");

    WORLD.cases().act("marc", "renewFeeds", input, "feedCount");

    assertThat(code(device.asksFor(device.cursor(), 10))).isEqualTo("RESYNC_REQUIRED");
    device.sends().beginsAnew();
    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(device.copies()).containsEntry(workOrder, "IN_PROGRESS");
  }
}
