package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What becomes of what agents did without a network when others have decided meanwhile: one story
/// each.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineConflictTest {

  private static final FieldWorld WORLD = FieldWorld.shared();

  private static FieldDevice device(String person) {
    return new FieldDevice(WORLD, person);
  }

  private static List<String> acts(String workOrder) {
    return WORLD.workOrder("nadia", workOrder).getList("timeline.act");
  }

  private static String words(String text) {
    return text + " " + UUID.randomUUID();
  }

  @Test
  void an_app_that_squashed_its_edits_loses_no_word() {
    var work = WORLD.plans("sami");
    var device = device("sami");
    var note = words("lampe changée, joint à revoir");

    var event = device.does("COMPLETE", work, note);
    device.sends();

    assertThat(device.outcome(event)).isEqualTo("REFUSED STATUS_FORBIDS");
    assertThat(WORLD.keptReason("nadia", note)).isEqualTo("STATUS_FORBIDS");
  }

  @Test
  void a_dispatcher_who_began_the_work_meanwhile_leaves_the_agent_a_reason() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();
    dispatcher("startWorkOrder", work);
    var start = device.does("START", work, words("commencé"));
    var complete = device.does("COMPLETE", work, "fini quand même");

    device.sends().pulls();

    assertThat(device.outcome(start)).isEqualTo("REFUSED STATUS_FORBIDS");
    assertThat(device.outcome(complete)).isEqualTo("APPLIED");
    assertThat(device.copies()).containsEntry(work, "DONE");
  }

  private static void dispatcher(String act, String work) {
    WORLD.cases().act("nadia", act, Map.of("workOrderId", work), "workOrder { id }");
  }

  @Test
  void a_dispatcher_who_ended_the_work_meanwhile_finds_what_the_agent_wrote() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();
    device.does("START", work, null);
    device.sends();
    var photo = List.of(UUID.randomUUID().toString());
    WORLD
        .cases()
        .act(
            "nadia",
            "completeWorkOrder",
            Map.of("workOrderId", work, "afterPhotoIds", photo),
            "workOrder { id }");
    var note = words("fini par moi");

    var event = device.does("COMPLETE", work, note);
    device.sends().pulls();

    assertThat(device.outcome(event)).isEqualTo("REFUSED STATUS_FORBIDS");
    assertThat(WORLD.keptReason("nadia", note)).isEqualTo("STATUS_FORBIDS");
    assertThat(device.copies()).containsEntry(work, "DONE");
  }

  @Test
  void what_an_agent_did_before_a_refusal_and_after_it_is_done() {
    var work = WORLD.plans("sami");
    var other = WORLD.plans("sami");
    var device = device("sami").pulls();
    WORLD.cancels(other);
    device.does("START", work, null);
    var refused = device.does("START", other, words("en panne"));
    device.does("COMPLETE", work, "fini");

    device.sends();

    assertThat(device.outcome(refused)).isEqualTo("REFUSED WORK_ORDER_CANCELLED");
    assertThat(acts(work)).containsExactly("PLAN", "START", "COMPLETE");
  }

  @Test
  void an_agent_whose_role_was_taken_away_meanwhile_loses_no_work() {
    var device = new FieldDevice(WORLD, "hugo");
    device.pulls();
    role("revokeRole", "personId", "per_demo-hugo");
    try {
      var note = words("fait avant");
      var event = device.does("START", "wo_" + "0".repeat(25), note);
      device.sends();

      assertThat(device.outcome(event)).isEqualTo("REFUSED AGENT_NOT_ACTIVE");
      assertThat(device.asksFor(device.cursor(), 10).getString("data.pullWorkOrders")).isNull();
      var stored =
          WORLD.database().getCollection("keptWork").find(Filters.eq("note", note)).first();
      assertThat(stored).isNotNull();
    } finally {
      WORLD
          .cases()
          .act(
              "marc",
              "grantRole",
              Map.of(
                  "issuer",
                  "vigie-demo",
                  "subject",
                  "hugo",
                  "name",
                  "Hugo Petit",
                  "role",
                  "AGENT",
                  "territoryId",
                  "ter_215102195"),
              "person { id }");
    }
  }

  private static void role(String act, String field, String person) {
    var input = Map.of(field, person, "role", "AGENT", "territoryId", "ter_215102195");
    WORLD.cases().act("marc", act, input, "person { id }");
  }

  @Test
  void an_agent_of_another_territory_changes_nothing_here() {
    var work = WORLD.plans("sami");
    var lea = device("lea");

    var event = lea.does("START", work, words("par erreur"));
    lea.sends();

    assertThat(lea.outcome(event)).isEqualTo("REFUSED WORK_ORDER_NOT_FOUND");
    assertThat(WORLD.status(work)).isEqualTo("PLANNED");
  }

  @Test
  void what_is_nobodys_may_be_begun_by_an_agent_who_saw_it_elsewhere() {
    var work = WORLD.plans(null);
    var device = device("sami");

    var event = device.does("START", work, null);
    device.sends().pulls();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(device.copies()).doesNotContainKey(work);
  }

  /// As if a dispatcher had, while the device was away.
  private static void plansFor(String work, String day) {
    var stamp = new Document("at", new Date(0)).append("by", "per_demo-nadia");
    WORLD
        .database()
        .getCollection("workOrders")
        .updateOne(
            Filters.eq("_id", work),
            Updates.combine(
                Updates.set("plannedFor", day), Updates.set("stamps.plannedFor", stamp)));
  }

  private static String plannedFor(String work) {
    return WORLD
        .database()
        .getCollection("workOrders")
        .find(Filters.eq("_id", work))
        .first()
        .getString("plannedFor");
  }

  @Test
  void what_a_dispatcher_and_an_agent_changed_in_different_fields_is_all_kept() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();
    plansFor(work, "2026-12-03");

    var event = device.notes(work, "ESTIMATED_MINUTES", null, "45");
    device.sends().pulls();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(device.refusals()).doesNotContainKey(work);
    assertThat(plannedFor(work)).isEqualTo("2026-12-03");
  }

  @Test
  void of_the_day_the_dispatchers_word_counts_and_the_agents_is_shown_to_them() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();
    plansFor(work, "2026-12-03");

    var event = device.notes(work, "PLANNED_FOR", null, "2026-12-04");
    device.sends().pulls();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(plannedFor(work)).isEqualTo("2026-12-03");
    assertThat(device.refusals()).containsEntry(work, "CHANGED_MEANWHILE");
    var row = "edges.node.find { it.workOrderId == '" + work + "' }";
    var kept = WORLD.kept("nadia");
    assertThat(kept.getString(row + ".reason")).isEqualTo("CHANGED_MEANWHILE");
    assertThat(kept.getString(row + ".conflicts[0].sent")).isEqualTo("2026-12-04");
    assertThat(kept.getString(row + ".conflicts[0].found")).isEqualTo("2026-12-03");
    assertThat(kept.getString(row + ".conflicts[0].changedBy.name")).isEqualTo("Nadia Lambert");
  }

  @Test
  void a_note_that_changes_nothing_is_no_step() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();

    var event = device.notes(work, "CAUSE", "WEAR", "WEAR");
    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(acts(work)).containsExactly("PLAN");
  }

  @Test
  void a_cause_is_noted_with_the_end_of_the_work_in_one() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();
    device.does("START", work, null);
    var end = device.does("COMPLETE", work, "fini");
    end.put("changes", List.of(Map.of("field", "CAUSE", "value", "VANDALISM")));

    device.sends();

    assertThat(device.outcome(end)).isEqualTo("APPLIED");
    assertThat(acts(work)).containsExactly("PLAN", "START", "COMPLETE");
  }

  @Test
  void an_agent_who_cannot_do_it_says_why() {
    var work = WORLD.plans("sami");
    var device = device("sami").pulls();

    var silent = device.does("GIVE_UP", work, null);
    var event = device.does("GIVE_UP", work, "accès fermé");
    device.sends().pulls();

    assertThat(device.outcome(silent)).isEqualTo("REFUSED INVALID_INPUT");
    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(device.copies()).containsEntry(work, "CANNOT_COMPLETE");
  }
}
