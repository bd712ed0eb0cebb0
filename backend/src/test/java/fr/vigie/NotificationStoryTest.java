package fr.vigie;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who is told what, as they find it in their own list.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationStoryTest {

  private static final CaseWorld WORLD = new CaseWorld();
  private static final String SAMI = "per_demo-sami";
  private static final String LEA = "per_demo-lea";

  /// Another agent of Belleville.
  @BeforeAll
  static void lea_works_in_belleville_too() {
    grants("lea", "Léa Grandjean");
  }

  private static String grants(String subject, String name) {
    var granted =
        Map.of(
            "issuer",
            "vigie-demo",
            "subject",
            subject,
            "name",
            name,
            "role",
            "AGENT",
            "territoryId",
            CaseWorld.BELLEVILLE);
    return WORLD.act("marc", "grantRole", granted, "person { id }").getString("person.id");
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  /// What somebody was told of something, the first first.
  private static List<String> told(
      @Nullable String person, @Nullable String secret, String subject) {
    settled();
    var query =
        "query($secret: String) { notifications(first: 100, followSecret: $secret) { edges { node"
            + " { kind subjectId } } } }";
    var variables = new HashMap<String, Object>();
    variables.put("secret", secret);
    var answer = WORLD.asks(person, query, variables);
    return answer.<Map<String, String>>getList("data.notifications.edges.node").reversed().stream()
        .filter(node -> node.get("subjectId").equals(subject))
        .map(node -> node.get("kind"))
        .toList();
  }

  private static List<String> told(String person, String subject) {
    return told(person, null, subject);
  }

  /// Until all that happened was told.
  private static void settled() {
    var events = database().getCollection("events");
    Eventually.within(Duration.ofSeconds(20), () -> events.countDocuments(exists("tellAt")) == 0);
  }

  private static MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(WORLD.backend().database());
  }

  private static Map<String, Object> message(String report, String field, String text) {
    return Map.of("reportId", report, "clientMessageId", UUID.randomUUID().toString(), field, text);
  }

  private static void follows(@Nullable String person, String report) {
    var input = Map.of("reportId", report, "clientFollowId", UUID.randomUUID().toString());
    WORLD.act(person, "followReport", input, "follow { id }");
  }

  private static void qualifies(String report) {
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", report));
  }

  private static JsonPath sets(@Nullable String person, Map<String, ?> input) {
    return WORLD.tries(person, "setNotificationPreferences", input, "preferences { digestHour }");
  }

  private static Map<String, ?> mode(String kind, String channel, String mode) {
    return Map.of("preferences", List.of(Map.of("kind", kind, "channel", channel, "mode", mode)));
  }

  @Test
  void nobody_in_particular_is_told_nothing_and_says_nothing() {
    var guessed = "A".repeat(22);
    var query = "query($s: String) { notifications(followSecret: $s) { edges { cursor } } }";

    assertThat(WORLD.asks(null, query, Map.of()).getString("data.notifications")).isNull();
    assertThat(WORLD.asks(null, query, Map.of("s", guessed)).getString("data.notifications"))
        .isNull();
    assertThat(sets(null, Map.of()).getString("__typename")).isEqualTo("SignInOrLinkNeededProblem");
    assertThat(sets("camille", Map.of("followSecret", guessed)).getString("__typename"))
        .isEqualTo("FollowLinkUnusableProblem");
  }

  @Test
  void what_makes_no_sense_is_refused() {
    assertThat(sets("camille", mode("REPORT_PLANNED", "PUSH", "DAILY")).getString("field"))
        .isEqualTo("preferences.mode");
    assertThat(sets("camille", mode("ALARM_CRITICAL", "PUSH", "OFF")).getString("field"))
        .isEqualTo("preferences.kind");
    assertThat(sets("sami", mode("PLANNED_WORK", "PUSH", "OFF")).getString("field"))
        .isEqualTo("preferences.kind");
    assertThat(sets("camille", Map.of("email", "a@b.example")).getString("field"))
        .isEqualTo("email");
    assertThat(sets("sami", Map.of("email", "nobody")).getString("field")).isEqualTo("email");
    assertThat(sets("sami", Map.of("digestHour", 8)).getString("field")).isEqualTo("digestHour");
    assertThat(sets("sami", Map.of("digestHour", 24, "digestWeekday", "MONDAY")).getString("field"))
        .isEqualTo("digestHour");
    for (var subject : List.of("", "alm_1", "rep_$where", "rep_" + "A".repeat(100))) {
      assertThat(
              WORLD
                  .tries("camille", "muteNotifications", Map.of("subjectId", subject))
                  .getString("__typename"))
          .isEqualTo("InvalidInputProblem");
    }
  }

  @Test
  void who_is_no_administrator_there_sets_no_quiet_hours() {
    var hours = Map.of("territoryId", CaseWorld.BELLEVILLE, "from", "22:00", "until", "07:00");

    for (var person : Arrays.asList("nadia", "paul", "rita", null)) {
      assertThat(WORLD.tries(person, "setQuietHours", hours).getString("__typename"))
          .isEqualTo("NotAllowedProblem");
    }
    assertThat(
            WORLD
                .tries("marc", "setQuietHours", with(hours, "territoryId", "ter_none"))
                .getString("__typename"))
        .isEqualTo("TerritoryNotFoundProblem");
    assertThat(
            WORLD.tries("marc", "setQuietHours", with(hours, "until", "22:00")).getString("field"))
        .isEqualTo("until");
  }

  private static Map<String, ?> with(Map<String, ?> input, String field, Object value) {
    var other = new HashMap<String, Object>(input);
    other.put(field, value);
    return other;
  }

  @Test
  void who_filed_hears_of_their_report_signed_in_or_by_their_link() {
    var camilles = WORLD.files("camille");
    var anyones = WORLD.files(null);
    qualifies(camilles.id());
    qualifies(anyones.id());

    assertThat(told("camille", camilles.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
    assertThat(told(null, anyones.secret(), anyones.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
    assertThat(told("camille", anyones.id())).isEmpty();
    assertThat(told(null, anyones.secret(), camilles.id())).isEmpty();
  }

  @Test
  void only_who_filed_it_is_asked_and_all_who_follow_it_read_the_answer() {
    var filed = WORLD.files("camille");
    follows("hugo", filed.id());
    WORLD.done("nadia", "askReporter", message(filed.id(), "question", "Quel numéro ?"));
    WORLD.done("nadia", "answerReport", message(filed.id(), "text", "Nous passons mardi."));

    assertThat(told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUESTION", "REPORT_ANSWERED");
    assertThat(told("hugo", filed.id())).containsExactly("REPORT_ANSWERED");
  }

  @Test
  void who_did_it_is_not_told_of_it() {
    var filed = WORLD.files("camille");
    follows("nadia", filed.id());
    follows("hugo", filed.id());
    qualifies(filed.id());

    assertThat(told("hugo", filed.id())).containsExactly("REPORT_QUALIFIED");
    assertThat(told("nadia", filed.id())).isEmpty();
  }

  @Test
  void once_a_report_is_private_only_who_filed_it_hears_of_it() {
    var filed = WORLD.files("camille");
    follows("hugo", filed.id());
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", filed.id(), "isPrivate", true));
    WORLD.done("nadia", "answerReport", message(filed.id(), "text", "Nous passons mardi."));

    assertThat(told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED", "REPORT_ANSWERED");
    assertThat(told("hugo", filed.id())).isEmpty();
  }

  @Test
  void the_same_is_told_once_in_ten_minutes() {
    var filed = WORLD.files("camille");
    for (var answer : List.of("Un.", "Deux.", "Trois.")) {
      WORLD.done("nadia", "answerReport", message(filed.id(), "text", answer));
    }
    assertThat(told("camille", filed.id())).containsExactly("REPORT_RECEIVED", "REPORT_ANSWERED");

    WORLD.clock().later(Duration.ofMinutes(11));
    WORLD.done("nadia", "answerReport", message(filed.id(), "text", "Quatre."));

    assertThat(told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_ANSWERED", "REPORT_ANSWERED");
  }

  @Test
  void what_is_new_in_an_area_is_told_to_those_who_follow_it_and_not_to_who_filed_it() {
    var place = WORLD.place();
    for (var person : List.of("hugo", "camille")) {
      WORLD.act(person, "followArea", Map.of("centre", place, "radiusMetres", 50), "follow { id }");
    }
    var filed = WORLD.files("camille", place);
    qualifies(filed.id());

    assertThat(told("hugo", filed.id())).containsExactly("REPORT_NEARBY");
    assertThat(told("camille", filed.id())).containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
  }

  @Test
  void what_somebody_muted_they_hear_nothing_of_until_they_want_to_again() {
    var filed = WORLD.files("camille");
    var input = Map.of("subjectId", filed.id());
    settled();
    WORLD.act("camille", "muteNotifications", input, "preferences { mutedSubjectIds }");
    qualifies(filed.id());
    settled();
    var unmuted =
        WORLD.act("camille", "unmuteNotifications", input, "preferences { mutedSubjectIds }");
    WORLD.done("nadia", "answerReport", message(filed.id(), "text", "Nous passons mardi."));

    assertThat(unmuted.getList("preferences.mutedSubjectIds")).doesNotContain(filed.id());
    assertThat(told("camille", filed.id())).containsExactly("REPORT_RECEIVED", "REPORT_ANSWERED");
  }

  @Test
  void who_filed_what_another_report_says_too_hears_of_that_one() {
    var place = WORLD.place();
    var kept = WORLD.files(null, place);
    var twin = WORLD.files("camille", place);
    WORLD.done(
        "nadia",
        "mergeReports",
        Map.of("keptReportId", kept.id(), "reportIds", List.of(twin.id())));
    WORLD.done("nadia", "answerReport", message(kept.id(), "text", "Nous passons mardi."));

    assertThat(told("camille", twin.id())).containsExactly("REPORT_RECEIVED", "REPORT_DUPLICATE");
    assertThat(told("camille", kept.id())).containsExactly("REPORT_ANSWERED");
  }

  @Test
  void dispatchers_hear_that_a_report_is_said_not_to_be_mended() {
    var mended = WORLD.mended();
    WORLD.done(null, "contestReport", CaseWorld.contest(mended.secret()));

    assertThat(told("nadia", mended.id())).containsExactly("REPORT_CONTESTED");
    assertThat(told("paul", mended.id())).isEmpty();
    assertThat(told(null, mended.secret(), mended.id()))
        .containsExactly(
            "REPORT_RECEIVED", "REPORT_PLANNED", "REPORT_IN_PROGRESS", "REPORT_RESOLVED");
  }

  private static void assigns(String workOrder, String agent) {
    WORLD.act(
        "nadia",
        "assignWorkOrder",
        Map.of("workOrderId", workOrder, "agentId", agent),
        "workOrder { id }");
    settled();
  }

  @Test
  void work_that_goes_from_one_to_another_is_told_to_both_and_to_nobody_else() {
    var work = WORLD.plans(WORLD.files(null).id());
    assigns(work, SAMI);
    assigns(work, LEA);
    assigns(work, SAMI);

    assertThat(told("sami", work))
        .containsExactly("WORK_ORDER_ASSIGNED", "WORK_ORDER_TAKEN_AWAY", "WORK_ORDER_ASSIGNED");
    assertThat(told("lea", work)).containsExactly("WORK_ORDER_ASSIGNED", "WORK_ORDER_TAKEN_AWAY");
    assertThat(told("nadia", work)).isEmpty();
    assertThat(told("ines", work)).isEmpty();
  }

  @Test
  void who_has_no_role_in_the_territory_any_more_is_told_nothing() {
    var adam = grants("adam", "Adam Weber");
    var work = WORLD.plans(WORLD.files(null).id());
    assigns(work, adam);
    var role = Map.of("personId", adam, "role", "AGENT", "territoryId", CaseWorld.BELLEVILLE);
    WORLD.act("marc", "revokeRole", role, "person { id }");
    WORLD.act(
        "nadia",
        "cancelWorkOrder",
        Map.of("workOrderId", work, "reason", "orage"),
        "workOrder { id }");
    settled();

    var kinds =
        database()
            .getCollection("notifications")
            .find(eq("recipient", adam))
            .map(document -> document.getString("kind"))
            .into(new ArrayList<>());
    assertThat(kinds).containsExactly("WORK_ORDER_ASSIGNED");
  }

  @Test
  void only_ones_own_notifications_are_read() {
    var filed = WORLD.files("camille");
    settled();
    var query =
        "{ notifications(first: 1, isUnread: true) { edges { node { id kind readAt report { id }"
            + " } } } }";
    var newest = WORLD.asks("camille", query, Map.of());
    newest.setRootPath("data.notifications.edges[0].node");
    var read = Map.of("notificationIds", List.of(newest.getString("id")));
    assertThat(newest.getString("report.id")).isEqualTo(filed.id());

    WORLD.act("hugo", "markNotificationsRead", read, "preferences { unreadCount }");
    assertThat(
            WORLD.asks("camille", query, Map.of()).getString("data.notifications.edges[0].node.id"))
        .isEqualTo(newest.getString("id"));

    WORLD.act("camille", "markNotificationsRead", Map.of(), "preferences { unreadCount }");
    assertThat(WORLD.asks("camille", query, Map.of()).getList("data.notifications.edges"))
        .isEmpty();
  }

  @Test
  void what_somebody_said_about_how_they_are_told_stays_until_they_say_otherwise() {
    var selection =
        "preferences { preferences { kind channel mode } digestHour quietHours { from until }"
            + " language email }";
    var input = new HashMap<String, Object>(mode("REPORT_CLOSED", "EMAIL", "WEEKLY"));
    input.put("quietHours", Map.of("from", "20:00", "until", "09:30"));
    input.put("email", "sami@belleville.example");
    WORLD.act("sami", "setNotificationPreferences", input, selection);

    var after =
        WORLD.act("sami", "setNotificationPreferences", Map.of("language", "DE"), selection);

    assertThat(after.getString("preferences.email")).isEqualTo("sami@belleville.example");
    assertThat(after.getString("preferences.quietHours.until")).startsWith("09:30");
    assertThat(after.getString("preferences.language")).isEqualTo("DE");
    assertThat(
            after.getString(
                "preferences.preferences.find { it.kind == 'REPORT_CLOSED' && it.channel =="
                    + " 'EMAIL' }.mode"))
        .isEqualTo("WEEKLY");

    var none =
        WORLD.act(
            "sami",
            "setNotificationPreferences",
            Map.of("isWithoutOwnQuietHours", true, "email", ""),
            selection);
    assertThat(none.getString("preferences.quietHours")).isNull();
    assertThat(none.getString("preferences.email")).isNull();
  }
}
