package fr.vigie;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who is told what, as they find it in their own list.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationStoryTest {

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

  @Test
  void who_filed_hears_of_their_report_signed_in_or_by_their_link() {
    var camilles = CASES.files("camille");
    var anyones = CASES.files(null);
    WORLD.qualifies(camilles.id());
    WORLD.qualifies(anyones.id());

    assertThat(WORLD.told("camille", camilles.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
    assertThat(WORLD.told(null, anyones.secret(), anyones.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
    assertThat(WORLD.told("camille", anyones.id())).isEmpty();
    assertThat(WORLD.told(null, anyones.secret(), camilles.id())).isEmpty();
  }

  @Test
  void only_who_filed_it_is_asked_and_all_who_follow_it_read_the_answer() {
    var filed = CASES.files("camille");
    WORLD.follows("hugo", filed.id());
    WORLD.asksReporter(filed.id(), "Quel numéro ?");
    WORLD.answers(filed.id(), "Nous passons mardi.");

    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUESTION", "REPORT_ANSWERED");
    assertThat(WORLD.told("hugo", filed.id())).containsExactly("REPORT_ANSWERED");
  }

  @Test
  void who_did_it_is_not_told_of_it() {
    var filed = CASES.files("camille");
    WORLD.follows("nadia", filed.id());
    WORLD.follows("hugo", filed.id());
    WORLD.qualifies(filed.id());

    assertThat(WORLD.told("hugo", filed.id())).containsExactly("REPORT_QUALIFIED");
    assertThat(WORLD.told("nadia", filed.id())).isEmpty();
  }

  @Test
  void once_a_report_is_private_only_who_filed_it_hears_of_it() {
    var filed = CASES.files("camille");
    WORLD.follows("hugo", filed.id());
    CASES.done("nadia", "qualifyReport", Map.of("reportId", filed.id(), "isPrivate", true));
    WORLD.answers(filed.id(), "Nous passons mardi.");

    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED", "REPORT_ANSWERED");
    assertThat(WORLD.told("hugo", filed.id())).isEmpty();
  }

  @Test
  void the_same_is_told_once_in_ten_minutes() {
    var filed = CASES.files("camille");
    for (var answer : List.of("Un.", "Deux.", "Trois.")) {
      WORLD.answers(filed.id(), answer);
    }
    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_ANSWERED");

    CASES.clock().later(Duration.ofMinutes(11));
    WORLD.answers(filed.id(), "Quatre.");

    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_ANSWERED", "REPORT_ANSWERED");
  }

  @Test
  void what_is_new_in_an_area_is_told_to_those_who_follow_it_and_not_to_who_filed_it() {
    var place = CASES.place();
    for (var person : List.of("hugo", "camille")) {
      CASES.act(person, "followArea", Map.of("centre", place, "radiusMetres", 50), "follow { id }");
    }
    var filed = CASES.files("camille", place);
    WORLD.qualifies(filed.id());

    assertThat(WORLD.told("hugo", filed.id())).containsExactly("REPORT_NEARBY");
    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
  }

  @Test
  void who_filed_what_another_report_says_too_hears_of_that_one() {
    var place = CASES.place();
    var kept = CASES.files(null, place);
    var twin = CASES.files("camille", place);
    CASES.done(
        "nadia",
        "mergeReports",
        Map.of("keptReportId", kept.id(), "reportIds", List.of(twin.id())));
    WORLD.answers(kept.id(), "Nous passons mardi.");

    assertThat(WORLD.told("camille", twin.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_DUPLICATE");
    assertThat(WORLD.told("camille", kept.id())).containsExactly("REPORT_ANSWERED");
  }

  @Test
  void dispatchers_hear_that_a_report_is_said_not_to_be_mended() {
    var mended = CASES.mended();
    CASES.done(null, "contestReport", CaseWorld.contest(mended.secret()));

    assertThat(WORLD.told("nadia", mended.id())).containsExactly("REPORT_CONTESTED");
    assertThat(WORLD.told("paul", mended.id())).isEmpty();
    assertThat(WORLD.told(null, mended.secret(), mended.id()))
        .containsExactly(
            "REPORT_RECEIVED", "REPORT_PLANNED", "REPORT_IN_PROGRESS", "REPORT_RESOLVED");
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
