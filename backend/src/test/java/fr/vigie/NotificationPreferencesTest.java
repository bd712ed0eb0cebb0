package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How somebody wants to be told, and what of their own list they have read; refusals first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationPreferencesTest {

  private static final NotificationWorld WORLD = new NotificationWorld(new CaseWorld());
  private static final CaseWorld CASES = WORLD.world();

  @AfterAll
  static void stop() {
    CASES.close();
  }

  private static JsonPath sets(@Nullable String person, Map<String, ?> input) {
    return CASES.tries(person, "setNotificationPreferences", input, "preferences { digestHour }");
  }

  private static Map<String, ?> mode(String kind, String channel, String mode) {
    return Map.of("preferences", List.of(Map.of("kind", kind, "channel", channel, "mode", mode)));
  }

  @Test
  void nobody_in_particular_is_told_nothing_and_says_nothing() {
    var guessed = "A".repeat(22);
    var query = "query($s: String) { notifications(followSecret: $s) { edges { cursor } } }";

    assertThat(CASES.asks(null, query, Map.of()).getString("data.notifications")).isNull();
    assertThat(CASES.asks(null, query, Map.of("s", guessed)).getString("data.notifications"))
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
              CASES
                  .tries("camille", "muteNotifications", Map.of("subjectId", subject))
                  .getString("__typename"))
          .isEqualTo("InvalidInputProblem");
    }
  }

  @Test
  void who_is_no_administrator_there_sets_no_quiet_hours() {
    var hours = Map.of("territoryId", CaseWorld.BELLEVILLE, "from", "22:00", "until", "07:00");

    for (var person : Arrays.asList("nadia", "paul", "rita", null)) {
      assertThat(CASES.tries(person, "setQuietHours", hours).getString("__typename"))
          .isEqualTo("NotAllowedProblem");
    }
    assertThat(
            CASES
                .tries("marc", "setQuietHours", with(hours, "territoryId", "ter_none"))
                .getString("__typename"))
        .isEqualTo("TerritoryNotFoundProblem");
    assertThat(
            CASES.tries("marc", "setQuietHours", with(hours, "until", "22:00")).getString("field"))
        .isEqualTo("until");
  }

  private static Map<String, ?> with(Map<String, ?> input, String field, Object value) {
    var other = new HashMap<String, Object>(input);
    other.put(field, value);
    return other;
  }

  @Test
  void what_somebody_muted_they_hear_nothing_of_until_they_want_to_again() {
    var filed = CASES.files("camille");
    var input = Map.of("subjectId", filed.id());
    WORLD.settled();
    CASES.act("camille", "muteNotifications", input, "preferences { mutedSubjectIds }");
    WORLD.qualifies(filed.id());
    WORLD.settled();
    var unmuted =
        CASES.act("camille", "unmuteNotifications", input, "preferences { mutedSubjectIds }");
    WORLD.answers(filed.id(), "Nous passons mardi.");

    assertThat(unmuted.getList("preferences.mutedSubjectIds")).doesNotContain(filed.id());
    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_ANSWERED");
  }

  @Test
  void only_ones_own_notifications_are_read() {
    var filed = CASES.files("camille");
    WORLD.settled();
    var query =
        "{ notifications(first: 1, isUnread: true) { edges { node { id kind readAt report { id }"
            + " } } } }";
    var newest = CASES.asks("camille", query, Map.of());
    newest.setRootPath("data.notifications.edges[0].node");
    var read = Map.of("notificationIds", List.of(newest.getString("id")));
    assertThat(newest.getString("report.id")).isEqualTo(filed.id());

    CASES.act("hugo", "markNotificationsRead", read, "preferences { unreadCount }");
    assertThat(
            CASES.asks("camille", query, Map.of()).getString("data.notifications.edges[0].node.id"))
        .isEqualTo(newest.getString("id"));

    CASES.act("camille", "markNotificationsRead", Map.of(), "preferences { unreadCount }");
    assertThat(CASES.asks("camille", query, Map.of()).getList("data.notifications.edges"))
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
    CASES.act("sami", "setNotificationPreferences", input, selection);

    var after =
        CASES.act("sami", "setNotificationPreferences", Map.of("language", "DE"), selection);

    assertThat(after.getString("preferences.email")).isEqualTo("sami@belleville.example");
    assertThat(after.getString("preferences.quietHours.until")).startsWith("09:30");
    assertThat(after.getString("preferences.language")).isEqualTo("DE");
    assertThat(
            after.getString(
                "preferences.preferences.find { it.kind == 'REPORT_CLOSED' && it.channel =="
                    + " 'EMAIL' }.mode"))
        .isEqualTo("WEEKLY");

    var none =
        CASES.act(
            "sami",
            "setNotificationPreferences",
            Map.of("isWithoutOwnQuietHours", true, "email", ""),
            selection);
    assertThat(none.getString("preferences.quietHours")).isNull();
    assertThat(none.getString("preferences.email")).isNull();
  }
}
