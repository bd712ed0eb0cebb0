package fr.vigie;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What waits through a night, and what of it is told in the morning. Each test begins at half past
/// ten in the evening.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushNightTest {

  private static final LocalTime EVENING = LocalTime.of(22, 30);
  private static final LocalTime MORNING = LocalTime.of(8, 5);
  private static final PushWorld WORLD = new PushWorld();
  private static final CaseWorld CASES = WORLD.world();
  private static final NotificationWorld TOLD = WORLD.notifications();
  private static final String SAMI = "per_demo-sami";
  private static final String LEA = "per_demo-lea";

  @BeforeAll
  static void sami_works_nights_and_lea_works_in_belleville_too() {
    TOLD.grants("lea", "Léa Grandjean");
    var night =
        Map.of(
            "weekdays",
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
            "from",
            "20:00",
            "until",
            "00:00",
            "validFrom",
            "2026-01-01",
            "isOnHolidays",
            true);
    CASES.act(
        "marc",
        "setShifts",
        Map.of("territoryId", CaseWorld.BELLEVILLE, "agentId", SAMI, "shifts", List.of(night)),
        "roster { agent { id } }");
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @BeforeEach
  void it_is_evening() {
    until(EVENING);
  }

  private static void until(LocalTime time) {
    var now = CASES.clock().instant().atZone(PushWorld.PARIS);
    var today = now.with(time);
    var next = today.isAfter(now) ? today : now.plusDays(1).with(time);
    CASES.clock().later(Duration.between(now, next));
  }

  private static String assigned(String agent) {
    var work = CASES.plans(CASES.files(null).id());
    TOLD.assigns(work, agent);
    return work;
  }

  @Test
  void work_rings_at_once_for_who_is_on_duty_and_in_the_morning_for_who_is_not() {
    var samis = WORLD.registers("sami", "ANDROID", "fr");
    var leas = WORLD.registers("lea", "ANDROID", "fr");
    assigned(LEA);
    assigned(SAMI);

    WORLD.hears(samis, "WORK_ORDER_ASSIGNED");
    TOLD.settled();
    assertThat(WORLD.sentTo(leas)).isEmpty();

    until(MORNING);

    WORLD.hears(leas, "WORK_ORDER_ASSIGNED");
  }

  @Test
  void a_digest_of_two_events_is_one_mail_in_the_morning() {
    var daily = Map.of("kind", "REPORT_ANSWERED", "channel", "EMAIL", "mode", "DAILY");
    CASES.act(
        "rita",
        "setNotificationPreferences",
        Map.of("email", "rita@region.example", "preferences", List.of(daily)),
        "preferences { digestHour }");
    for (var filed : List.of(CASES.files("camille"), CASES.files("camille"))) {
      TOLD.follows("rita", filed.id());
      TOLD.answers(filed.id(), "Nous passons mardi.");
    }
    TOLD.settled();
    assertThat(WORLD.writtenTo("rita@region.example")).isEmpty();

    until(MORNING);

    Eventually.within(
        NotificationWorld.SOON, () -> !WORLD.writtenTo("rita@region.example").isEmpty());
    assertThat(WORLD.writtenTo("rita@region.example")).containsExactly("2 nouvelles de vos suivis");
  }

  @Test
  void who_lost_their_role_in_the_night_is_told_nothing_in_the_morning() {
    var adam = TOLD.grants("adam", "Adam Weber");
    var adams = WORLD.registers("adam", "ANDROID", "fr");
    var work = assigned(adam);
    TOLD.settled();
    var role = Map.of("personId", adam, "role", "AGENT", "territoryId", CaseWorld.BELLEVILLE);
    CASES.act("marc", "revokeRole", role, "person { id }");

    until(MORNING);

    Eventually.within(NotificationWorld.SOON, () -> about(work).contains("FAILED RECALLED"));
    assertThat(WORLD.sentTo(adams)).isEmpty();
  }

  @Test
  void what_became_private_in_the_night_is_told_in_the_morning_to_who_filed_it_only() {
    var hugos = WORLD.registers("hugo", "ANDROID", "fr");
    var camilles = WORLD.registers("camille", "ANDROID", "fr");
    var filed = CASES.files("camille");
    TOLD.follows("hugo", filed.id());
    TOLD.answers(filed.id(), "Nous passons mardi.");
    TOLD.settled();
    CASES.done("nadia", "qualifyReport", Map.of("reportId", filed.id(), "isPrivate", true));

    until(MORNING);

    Eventually.within(
        NotificationWorld.SOON,
        () -> WORLD.sentTo(camilles).containsAll(List.of("REPORT_RECEIVED", "REPORT_ANSWERED")));
    Eventually.within(NotificationWorld.SOON, () -> about(filed.id()).contains("FAILED RECALLED"));
    assertThat(WORLD.sentTo(hugos)).isEmpty();
  }

  @Test
  void news_that_are_taken_back_in_the_night_ring_nowhere_in_the_morning() {
    var id = TOLD.publishes("nadia", "Eau coupée", "Demain.", Duration.ofDays(2));
    TOLD.settled();
    CASES.act("nadia", "withdrawNews", Map.of("newsId", id), "news { id }");

    until(MORNING);

    Eventually.within(NotificationWorld.SOON, () -> about(id).contains("FAILED RECALLED"));
    assertThat(WORLD.sentTo("news-" + CaseWorld.BELLEVILLE)).isEmpty();
  }

  /// What has become of all that was to be sent of something, and what was noted of it last.
  private static List<String> about(String subject) {
    return TOLD.database()
        .getCollection("deliveries")
        .find(eq("subject", subject))
        .map(each -> {
          var history = each.getList("history", Document.class, List.of());
          var last = history.isEmpty() ? "" : history.getLast().getString("code");
          return each.getString("state") + " " + last;
        })
        .into(new ArrayList<>());
  }
}
