package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.firebase.FakeFcm;
import fr.vigie.mongo.Eventually;
import fr.vigie.notification.PushContract;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What reaches Firebase's servers when something happens in the running backend, and when.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushStoryTest {

  private static final PushWorld WORLD = new PushWorld();
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final CaseWorld CASES = WORLD.world();
  private static final NotificationWorld TOLD = WORLD.notifications();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void who_files_a_report_is_notified_on_their_phone_until_it_is_mended() {
    var camilles = WORLD.registers("camille", "ANDROID", "de");
    var samis = WORLD.registers("sami", "IOS", "fr");
    var filed = CASES.files("camille");
    WORLD.hears(camilles, "REPORT_RECEIVED");

    var work = CASES.plans(filed.id());
    TOLD.assigns(work, "per_demo-sami");
    CASES.act("sami", "startWorkOrder", Map.of("workOrderId", work), "workOrder { id }");

    WORLD.hears(camilles, "REPORT_RECEIVED", "REPORT_PLANNED", "REPORT_IN_PROGRESS");
    WORLD.hears(samis, "WORK_ORDER_ASSIGNED");
    assertThat(WORLD.fcm().received())
        .filteredOn(message -> message.target().equals(camilles))
        .allSatisfy(message -> {
          PushContract.check(message.message().getJsonObject("data"));
          assertThat(message.message().getJsonObject("data").getString("subject"))
              .isEqualTo(filed.id());
        })
        .extracting(FakeFcm.Received::notification)
        .doesNotHaveDuplicates();
  }

  @Test
  void who_has_no_app_is_written_to_and_who_has_one_is_not() throws Exception {
    var filing = new HashMap<>(CASES.filing(CASES.place()));
    filing.put("channel", "PHONE");
    filing.put("onBehalfOf", Map.of("name", "Odile", "email", "odile@example.org"));
    var report = CASES.act("nadia", "fileReport", filing, "report { id }").getString("report.id");
    TOLD.qualifies(report);

    Eventually.within(NotificationWorld.SOON, () -> written("odile@example.org").size() == 2);
    assertThat(written("odile@example.org"))
        .allSatisfy(mail -> assertThat(mail.getHeader("Message-ID", "")).contains("ntf_"));
    assertThat(
            Stream.of(WORLD.mail().getReceivedMessages())
                .filter(mail -> PushWorld.subject(mail).contains("ignalement"))
                .map(PushWorld::recipient))
        .contains("odile@example.org")
        .isSubsetOf("odile@example.org", "rose@example.org");
  }

  private static List<MimeMessage> written(String to) {
    return Stream.of(WORLD.mail().getReceivedMessages())
        .filter(mail -> PushWorld.recipient(mail).equals(to))
        .toList();
  }

  @Test
  void who_follows_two_reports_of_a_situation_is_reached_once_by_phone_and_by_mail() {
    var phone = WORLD.registers("hugo", "ANDROID", "fr");
    var filed = List.of(CASES.files("hugo").id(), CASES.files("hugo").id());
    var called =
        List.of(1, 2).stream()
            .map(_ -> {
              var filing = new HashMap<>(CASES.filing(CASES.place()));
              filing.put("channel", "PHONE");
              filing.put("onBehalfOf", Map.of("name", "Rose", "email", "rose@example.org"));
              return CASES
                  .act("nadia", "fileReport", filing, "report { id }")
                  .getString("report.id");
            })
            .toList();
    var situation =
        SituationMessageTest.opens(
            CASES, Stream.of(filed, called).flatMap(List::stream).toArray(String[]::new));
    var message = SituationMessageTest.message(situation, "SENTINELLE revient à 18 h.");

    CASES.act("nadia", "messageSituation", message, "situation { id }");

    Eventually.within(SOON, () -> sent(phone, "REPORT_ANSWERED") > 0);
    Eventually.within(SOON, () -> !answersTo("rose@example.org").isEmpty());
    // What is told later is sent later.
    TOLD.qualifies(filed.getFirst());
    TOLD.qualifies(called.getFirst());
    Eventually.within(SOON, () -> sent(phone, "REPORT_QUALIFIED") > 0);
    Eventually.within(SOON, () -> written("rose@example.org").size() > 3);
    assertThat(sent(phone, "REPORT_ANSWERED")).isEqualTo(1);
    assertThat(answersTo("rose@example.org")).hasSize(1);
    assertThat(WORLD.fcm().received())
        .allSatisfy(sent -> assertThat(sent.message().toString()).doesNotContain("SENTINELLE"));
  }

  private static long sent(String token, String kind) {
    return WORLD.sentTo(token).stream().filter(kind::equals).count();
  }

  private static List<String> answersTo(String address) {
    return WORLD.writtenTo(address).stream()
        .filter(subject -> subject.startsWith("Une réponse"))
        .toList();
  }

  @Test
  void what_somebody_does_not_want_is_not_sent_and_found_in_their_list() {
    var token = WORLD.registers("ines", "ANDROID", "fr");
    CASES.act(
        "ines",
        "setNotificationPreferences",
        Map.of(
            "preferences",
            List.of(Map.of("kind", "REPORT_RECEIVED", "channel", "PUSH", "mode", "OFF"))),
        "preferences { digestHour }");
    var filed = CASES.files("ines");
    TOLD.qualifies(filed.id());

    WORLD.hears(token, "REPORT_QUALIFIED");
    var list =
        CASES.asks("ines", "{ notifications(first: 9) { edges { node { kind } } } }", Map.of());
    assertThat(list.getList("data.notifications.edges.node.kind"))
        .containsExactly("REPORT_QUALIFIED", "REPORT_RECEIVED");
  }

  @Test
  void news_ring_by_the_topic_on_telephones_and_by_name_in_browsers_only() {
    var phone = WORLD.registers("rita", "ANDROID", "fr");
    var browser = WORLD.registers("rita", "WEB", "fr");
    CASES.act("rita", "followCommune", Map.of("inseeCode", "55043"), "follow { id }");

    var news = TOLD.publishes("nadia", "Marché déplacé", "Place de la Mairie.");

    Eventually.within(NotificationWorld.SOON, () -> about(news).size() == 2);
    assertThat(about(news))
        .extracting(FakeFcm.Received::target)
        .containsExactlyInAnyOrder(browser, "news-" + CaseWorld.BELLEVILLE)
        .doesNotContain(phone);
    assertThat(about(news).stream().map(FakeFcm.Received::notification).distinct()).hasSize(1);
  }

  private static List<FakeFcm.Received> about(String subject) {
    return WORLD.fcm().received().stream()
        .filter(
            message -> message.message().getJsonObject("data").getString("subject").equals(subject))
        .toList();
  }

  @Test
  void news_are_written_to_those_who_want_that_and_have_said_where() {
    for (var person : List.of("marc", "lea")) {
      var input = new HashMap<String, Object>(Map.of("email", person + "@region.example"));
      if (person.equals("marc")) {
        input.put(
            "preferences",
            List.of(Map.of("kind", "NEWS", "channel", "EMAIL", "mode", "IMMEDIATE")));
      }
      CASES.act(person, "setNotificationPreferences", input, "preferences { digestHour }");
      CASES.act(person, "followCommune", Map.of("inseeCode", "55043"), "follow { id }");
    }

    TOLD.publishes("nadia", "Marché déplacé", "Place de la Mairie.");

    Eventually.within(
        NotificationWorld.SOON,
        () -> WORLD.writtenTo("marc@region.example").contains("Nouvelle de votre territoire"));
    TOLD.settled();
    assertThat(WORLD.writtenTo("lea@region.example")).isEmpty();
  }

  @Test
  void at_night_a_citizen_is_left_in_peace_and_a_critical_alarm_wakes_the_dispatcher() {
    var hugos = WORLD.registers("hugo", "WEB", "fr");
    var pauls = WORLD.registers("paul", "ANDROID", "fr");
    var now = CASES.clock().instant().atZone(PushWorld.PARIS).toLocalTime();
    var night =
        Map.of(
            "isWithoutOwnQuietHours",
            false,
            "quietHours",
            Map.of("from", hour(now.minusHours(1)), "until", hour(now.plusHours(2))));
    for (var person : List.of("hugo", "paul")) {
      CASES.act(person, "setNotificationPreferences", night, "preferences { digestHour }");
    }
    CASES.files("hugo");
    WORLD.alarm(CaseWorld.VOSGES, "88383", Severity.CRITICAL);

    WORLD.hears(pauls, "ALARM_CRITICAL");
    TOLD.settled();
    assertThat(WORLD.sentTo(hugos)).isEmpty();

    CASES.clock().later(Duration.ofHours(3));

    WORLD.hears(hugos, "REPORT_RECEIVED");
  }

  private static String hour(LocalTime time) {
    return "%02d:00".formatted(time.getHour());
  }
}
