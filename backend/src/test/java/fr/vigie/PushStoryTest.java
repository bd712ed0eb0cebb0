package fr.vigie;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.firebase.FakeFcm;
import fr.vigie.mail.MailSettings;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.notification.PushContract;
import fr.vigie.notification.TellingEvents;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What reaches Firebase's servers when something happens in the running backend, and when.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushStoryTest {

  private static final FakeFcm FCM = FakeFcm.start();
  private static final GreenMail MAIL = greenMail();
  private static final CaseWorld WORLD = new CaseWorld(FCM.settings(), mail());
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Duration SOON = Duration.ofSeconds(20);

  private static GreenMail greenMail() {
    var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    return server;
  }

  private static MailSettings mail() {
    return new MailSettings(
        URI.create("smtp://127.0.0.1:" + MAIL.getSmtp().getPort()),
        false,
        "vigie@belleville.example",
        URI.create("https://vigie.example"));
  }

  @BeforeAll
  static void begin_at_noon() {
    var now = WORLD.clock().instant().atZone(PARIS);
    var noon = now.toLocalDate().plusDays(1).atTime(LocalTime.NOON).atZone(PARIS);
    WORLD.clock().later(Duration.between(now, noon));
    var granted =
        Map.of(
            "issuer", "vigie-demo",
            "subject", "lea",
            "name", "Léa Grandjean",
            "role", "AGENT",
            "territoryId", CaseWorld.BELLEVILLE);
    WORLD.act("marc", "grantRole", granted, "person { id }");
  }

  @AfterAll
  static void stop() {
    WORLD.close();
    FCM.close();
    MAIL.stop();
  }

  /// The app of somebody; the token by which Firebase knows it.
  private static String registers(@Nullable String person, String platform, String language) {
    var token = (person + "-" + UUID.randomUUID() + "-").repeat(4);
    WORLD.act(
        person,
        "registerPushTarget",
        Map.of(
            "installationId",
            UUID.randomUUID().toString(),
            "kind",
            platform.equals("WEB") ? "WEB_PUSH" : "FCM_TOKEN",
            "value",
            token,
            "platform",
            platform,
            "appVersion",
            "0.1.0",
            "language",
            language),
        "pushTarget { id }");
    return token;
  }

  private static List<String> sentTo(String token) {
    return FCM.received().stream()
        .filter(message -> message.target().equals(token))
        .map(message -> message.message().getJsonObject("data").getString("kind"))
        .toList();
  }

  private static void hears(String token, String... kinds) {
    Eventually.within(SOON, () -> sentTo(token).containsAll(List.of(kinds)));
    assertThat(sentTo(token)).containsExactly(kinds);
  }

  private static MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(WORLD.backend().database());
  }

  private static void settled() {
    Eventually.within(
        SOON, () -> database().getCollection("events").countDocuments(exists("tellAt")) == 0);
  }

  @Test
  void who_files_a_report_is_notified_on_their_phone_until_it_is_mended() {
    var camilles = registers("camille", "ANDROID", "de");
    var samis = registers("sami", "IOS", "fr");
    var filed = WORLD.files("camille");
    hears(camilles, "REPORT_RECEIVED");

    var work = WORLD.plans(filed.id());
    WORLD.act(
        "nadia",
        "assignWorkOrder",
        Map.of("workOrderId", work, "agentId", "per_demo-sami"),
        "workOrder { id }");
    WORLD.act("sami", "startWorkOrder", Map.of("workOrderId", work), "workOrder { id }");

    hears(camilles, "REPORT_RECEIVED", "REPORT_PLANNED", "REPORT_IN_PROGRESS");
    hears(samis, "WORK_ORDER_ASSIGNED");
    assertThat(FCM.received())
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
    var filing = new HashMap<>(WORLD.filing(WORLD.place()));
    filing.put("channel", "PHONE");
    filing.put("onBehalfOf", Map.of("name", "Odile", "email", "odile@example.org"));
    var report = WORLD.act("nadia", "fileReport", filing, "report { id }").getString("report.id");
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", report));

    Eventually.within(SOON, () -> written("odile@example.org").size() == 2);
    assertThat(written("odile@example.org"))
        .allSatisfy(mail -> assertThat(mail.getHeader("Message-ID", "")).contains("ntf_"));
    assertThat(MAIL.getReceivedMessages())
        .allSatisfy(mail ->
            assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .allMatch(to -> to.equals("odile@example.org") || to.contains("dupont")));
  }

  private static List<MimeMessage> written(String to) {
    return Stream.of(MAIL.getReceivedMessages())
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
    var token = registers("ines", "ANDROID", "fr");
    WORLD.act(
        "ines",
        "setNotificationPreferences",
        Map.of(
            "preferences",
            List.of(Map.of("kind", "REPORT_RECEIVED", "channel", "PUSH", "mode", "OFF"))),
        "preferences { digestHour }");
    var filed = WORLD.files("ines");
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", filed.id()));

    hears(token, "REPORT_QUALIFIED");
    var list =
        WORLD.asks("ines", "{ notifications(first: 9) { edges { node { kind } } } }", Map.of());
    assertThat(list.getList("data.notifications.edges.node.kind"))
        .containsExactly("REPORT_QUALIFIED", "REPORT_RECEIVED");
  }

  @Test
  void at_night_a_citizen_is_left_in_peace_and_a_critical_alarm_wakes_the_dispatcher() {
    var hugos = registers("hugo", "WEB", "fr");
    var pauls = registers("paul", "ANDROID", "fr");
    var now = WORLD.clock().instant().atZone(PARIS).toLocalTime();
    var night =
        Map.of(
            "isWithoutOwnQuietHours",
            false,
            "quietHours",
            Map.of("from", hour(now.minusHours(1)), "until", hour(now.plusHours(2))));
    for (var person : List.of("hugo", "paul")) {
      WORLD.act(person, "setNotificationPreferences", night, "preferences { digestHour }");
    }
    WORLD.files("hugo");
    alarm(CaseWorld.VOSGES, "88383", Severity.CRITICAL);

    hears(pauls, "ALARM_CRITICAL");
    settled();
    assertThat(sentTo(hugos)).isEmpty();

    WORLD.clock().later(Duration.ofHours(3));

    hears(hugos, "REPORT_RECEIVED");
  }

  private static String hour(LocalTime time) {
    return "%02d:00".formatted(time.getHour());
  }

  private static String alarm(String territory, String commune, Severity severity) {
    var subject =
        new Subject("ast_" + commune, territory, "streetlight", null, commune, null, List.of());
    var request =
        new RaiseAlarm.Request(
            subject,
            "lampFailure" + severity,
            severity,
            null,
            new Sighting(WORLD.clock().instant(), 0.5),
            true,
            false,
            null);
    var alarms =
        AlarmModule.on(
            database(),
            new MongoTransactions(TestMongo.mongo().client()),
            TerritoryModule.on(database(), new LiveEvents()).territories(),
            log(),
            new Ids(WORLD.clock()),
            WORLD.clock());
    return ((RaiseAlarm.Outcome.Raised) alarms.raiseAlarm().raise(request)).alarm().id();
  }

  private static EventModule log() {
    return EventModule.on(database(), NotificationModules::isToldOf, WORLD.clock());
  }

  @Test
  void nothing_of_anybody_is_in_any_message_of_any_kind() {
    var filing = new HashMap<>(WORLD.filing(WORLD.place()));
    filing.put("note", "SENTINELLE devant chez Zoé Dupont");
    filing.put("channel", "PHONE");
    filing.put(
        "onBehalfOf",
        Map.of(
            "name", "SENTINELLE Dupont",
            "email", "sentinelle@dupont.example",
            "phone", "0612345678"));
    var report = WORLD.act("nadia", "fileReport", filing, "report { id }").getString("report.id");
    var follow = Map.of("reportId", report, "clientFollowId", UUID.randomUUID().toString());
    WORLD.act("rita", "followReport", follow, "follow { id }");
    var area = Map.of("centre", filing.get("location"), "radiusMetres", 60);
    WORLD.act("lea", "followArea", area, "follow { id }");
    WORLD.done(
        "nadia",
        "answerReport",
        Map.of(
            "reportId",
            report,
            "clientMessageId",
            UUID.randomUUID().toString(),
            "text",
            "SENTINELLE réponse"));
    var work =
        WORLD
            .act(
                "nadia",
                "planWorkOrder",
                Map.of(
                    "clientWorkOrderId",
                    UUID.randomUUID().toString(),
                    "reportIds",
                    List.of(report),
                    "agentId",
                    "per_demo-sami",
                    "instructions",
                    "SENTINELLE sonner chez Dupont"),
                "workOrder { id }")
            .getString("workOrder.id");
    var everybody =
        List.of("rita", "sami", "lea", "nadia").stream()
            .map(person -> registers(person, "ANDROID", "fr"))
            .collect(Collectors.toSet());
    WORLD.act("nadia", "setNotificationPreferences", wantsAll(), "preferences { digestHour }");
    isRitas(report);
    var subjects =
        new TellingEvents.Subjects(
            CaseWorld.BELLEVILLE,
            report,
            work,
            alarm(CaseWorld.BELLEVILLE, "55043", Severity.MAJOR),
            alarm(CaseWorld.BELLEVILLE, "55043", Severity.CRITICAL));
    settled();
    var workOrders = database().getCollection("workOrders");
    workOrders.updateOne(eq(work), set("agent", "per_demo-lea"));
    FCM.forget();

    var ids = new Ids(WORLD.clock());
    for (var kind : TellingEvents.kinds()) {
      WORLD.clock().later(Duration.ofMinutes(11));
      log().log().append(List.of(TellingEvents.of(kind, subjects, ids, WORLD.clock().instant())));
    }
    Eventually.within(SOON, () -> kindsSent().containsAll(TellingEvents.kinds()));

    assertThat(FCM.received())
        .allSatisfy(message -> {
          PushContract.check(message.message().getJsonObject("data"));
          var withoutTarget =
              everybody.stream()
                  .reduce(message.message().toString(), (text, token) -> text.replace(token, ""));
          assertThat(withoutTarget.toLowerCase(Locale.ROOT))
              .doesNotContain(
                  "sentinelle", "dupont", "0612345678", "devant", "camille", "nadia", "@");
        });
  }

  private static List<String> kindsSent() {
    return FCM.received().stream()
        .map(message -> message.message().getJsonObject("data").getString("kind"))
        .distinct()
        .toList();
  }

  /// As if she had filed it herself, so that she is asked and thanked, too.
  private static void isRitas(String report) {
    var follows = database().getCollection("follows");
    follows.deleteMany(and(eq("report", report), eq("isReporters", true)));
    follows.updateOne(eq("report", report), set("isReporters", true));
  }

  private static Map<String, ?> wantsAll() {
    return Map.of(
        "preferences",
        List.of("ALARM_RAISED", "WORK_ORDER_ACCEPTED").stream()
            .map(kind -> Map.of("kind", kind, "channel", "PUSH", "mode", "IMMEDIATE"))
            .toList());
  }
}
