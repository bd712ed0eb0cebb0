package fr.vigie;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who is told what of work, as they find it in their own list.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationOfWorkTest {

  private static final NotificationWorld WORLD = new NotificationWorld(new CaseWorld());
  private static final CaseWorld CASES = WORLD.world();
  private static final String SAMI = "per_demo-sami";
  private static final String LEA = "per_demo-lea";

  @BeforeAll
  static void lea_works_in_belleville_too() {
    WORLD.grants("lea", "Léa Grandjean");
  }

  @AfterAll
  static void stop() {
    CASES.close();
  }

  private static void assigns(String workOrder, String agent) {
    WORLD.assigns(workOrder, agent);
    WORLD.settled();
  }

  @Test
  void work_that_goes_from_one_to_another_is_told_to_both_and_to_nobody_else() {
    var work = CASES.plans(CASES.files(null).id());
    assigns(work, SAMI);
    assigns(work, LEA);
    assigns(work, SAMI);

    assertThat(WORLD.told("sami", work))
        .containsExactly("WORK_ORDER_ASSIGNED", "WORK_ORDER_TAKEN_AWAY", "WORK_ORDER_ASSIGNED");
    assertThat(WORLD.told("lea", work))
        .containsExactly("WORK_ORDER_ASSIGNED", "WORK_ORDER_TAKEN_AWAY");
    assertThat(WORLD.told("nadia", work)).isEmpty();
    assertThat(WORLD.told("ines", work)).isEmpty();
  }

  private static JsonPath acts(String person, String act, String workOrder, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("workOrderId", workOrder);
    var done = CASES.act(person, act, input, "workOrder { id }");
    WORLD.settled();
    return done;
  }

  @Test
  void work_that_is_refused_is_told_to_the_crew_that_loses_it_and_not_to_who_refused_it() {
    var work = CASES.plans(CASES.files(null).id());
    acts("nadia", "assignWorkOrder", work, Map.of("agentId", SAMI, "crewIds", List.of(LEA)));
    acts("nadia", "dispatchWorkOrder", work, Map.of());
    CASES.clock().later(Duration.ofMinutes(11));
    acts("sami", "refuseWorkOrder", work, Map.of("reason", "pas de nacelle"));

    assertThat(WORLD.told("lea", work)).last().isEqualTo("WORK_ORDER_TAKEN_AWAY");
    assertThat(WORLD.told("sami", work)).doesNotContain("WORK_ORDER_TAKEN_AWAY");
    assertThat(WORLD.told("nadia", work)).containsExactly("WORK_ORDER_REFUSED");
  }

  @Test
  void work_that_nobody_took_on_in_time_is_told_to_who_had_it_and_to_who_sent_it() {
    var work = CASES.plans(CASES.files(null).id());
    assigns(work, SAMI);
    var until = CASES.clock().instant().plus(Duration.ofHours(2)).toString();
    acts("nadia", "dispatchWorkOrder", work, Map.of("acceptBy", until));
    CASES.clock().later(Duration.ofHours(3));

    Eventually.within(
        NotificationWorld.SOON, () -> WORLD.told("sami", work).contains("WORK_ORDER_TAKEN_AWAY"));
    assertThat(WORLD.told("nadia", work)).contains("WORK_ORDER_LAPSED");
  }

  @Test
  void work_of_a_team_that_is_disbanded_is_told_to_those_who_were_in_it() {
    var input =
        Map.of(
            "territoryId",
            CaseWorld.BELLEVILLE,
            "name",
            "équipe " + UUID.randomUUID(),
            "memberIds",
            List.of(SAMI, LEA));
    var team = CASES.act("marc", "setTeam", input, "team { id }").getString("team.id");
    var work = CASES.plans(CASES.files(null).id());
    acts("nadia", "assignWorkOrder", work, Map.of("teamId", team));
    CASES.act("marc", "disbandTeam", Map.of("teamId", team), "team { id }");

    for (var person : List.of("sami", "lea")) {
      assertThat(WORLD.told(person, work))
          .containsExactly("WORK_ORDER_ASSIGNED", "WORK_ORDER_TAKEN_AWAY");
    }
  }

  @Test
  void work_that_is_given_to_a_contractor_is_told_to_its_people_and_when_it_is_theirs_no_more() {
    var contractors = new ContractorWorld(CASES);
    var hired = contractors.hires("Réseaux");
    var other = contractors.hires("Lumières");
    var cora = contractors.joins("cora", hired);
    var otto = contractors.joins("otto", other);
    var gone = contractors.joins("gone", hired);
    contractors.leaves(gone, hired);
    var work = contractors.gives(hired);
    WORLD.settled();
    contractors.gives(work, other);

    assertThat(WORLD.told(cora.key(), work))
        .containsExactly("WORK_ORDER_ASSIGNED", "WORK_ORDER_TAKEN_AWAY");
    assertThat(WORLD.told(otto.key(), work)).containsExactly("WORK_ORDER_ASSIGNED");
    assertThat(WORLD.told(gone.key(), work)).isEmpty();
    assertThat(WORLD.told("sami", work)).isEmpty();
  }

  @Test
  void who_has_no_role_in_the_territory_any_more_is_told_nothing() {
    var adam = WORLD.grants("adam", "Adam Weber");
    var work = CASES.plans(CASES.files(null).id());
    assigns(work, adam);
    var role = Map.of("personId", adam, "role", "AGENT", "territoryId", CaseWorld.BELLEVILLE);
    CASES.act("marc", "revokeRole", role, "person { id }");
    CASES.act(
        "nadia",
        "cancelWorkOrder",
        Map.of("workOrderId", work, "reason", "orage"),
        "workOrder { id }");
    WORLD.settled();

    var kinds =
        WORLD
            .database()
            .getCollection("notifications")
            .find(eq("recipient", adam))
            .map(document -> document.getString("kind"))
            .into(new ArrayList<>());
    assertThat(kinds).containsExactly("WORK_ORDER_ASSIGNED");
  }
}
