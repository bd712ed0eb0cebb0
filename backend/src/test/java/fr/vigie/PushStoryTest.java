package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.firebase.FakeFcm;
import fr.vigie.mongo.Eventually;
import fr.vigie.notification.PushContract;
import jakarta.mail.MessagingException;
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
  private static final CaseWorld CASES = WORLD.world();
  private static final NotificationWorld TOLD = WORLD.notifications();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static List<String> sentTo(String token) {
    return WORLD.fcm().received().stream()
        .filter(message -> message.target().equals(token))
        .map(message -> message.message().getJsonObject("data").getString("kind"))
        .toList();
  }

  private static void hears(String token, String... kinds) {
    Eventually.within(NotificationWorld.SOON, () -> sentTo(token).containsAll(List.of(kinds)));
    assertThat(sentTo(token)).containsExactly(kinds);
  }

  @Test
  void who_files_a_report_is_notified_on_their_phone_until_it_is_mended() {
    var camilles = WORLD.registers("camille", "ANDROID", "de");
    var samis = WORLD.registers("sami", "IOS", "fr");
    var filed = CASES.files("camille");
    hears(camilles, "REPORT_RECEIVED");

    var work = CASES.plans(filed.id());
    TOLD.assigns(work, "per_demo-sami");
    CASES.act("sami", "startWorkOrder", Map.of("workOrderId", work), "workOrder { id }");

    hears(camilles, "REPORT_RECEIVED", "REPORT_PLANNED", "REPORT_IN_PROGRESS");
    hears(samis, "WORK_ORDER_ASSIGNED");
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
    assertThat(WORLD.mail().getReceivedMessages())
        .allSatisfy(mail ->
            assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .allMatch("odile@example.org"::equals));
  }

  private static List<MimeMessage> written(String to) {
    return Stream.of(WORLD.mail().getReceivedMessages())
        .filter(mail -> {
          try {
            return mail.getAllRecipients()[0].toString().equals(to);
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
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

    hears(token, "REPORT_QUALIFIED");
    var list =
        CASES.asks("ines", "{ notifications(first: 9) { edges { node { kind } } } }", Map.of());
    assertThat(list.getList("data.notifications.edges.node.kind"))
        .containsExactly("REPORT_QUALIFIED", "REPORT_RECEIVED");
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

    hears(pauls, "ALARM_CRITICAL");
    TOLD.settled();
    assertThat(sentTo(hugos)).isEmpty();

    CASES.clock().later(Duration.ofHours(3));

    hears(hugos, "REPORT_RECEIVED");
  }

  private static String hour(LocalTime time) {
    return "%02d:00".formatted(time.getHour());
  }
}
