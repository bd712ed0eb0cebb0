package fr.vigie;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.mongo.Eventually;
import fr.vigie.notification.PushContract;
import fr.vigie.notification.TellingEvents;
import fr.vigie.shared.Ids;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is in the messages that Firebase's servers are given, whatever people wrote.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushPrivacyTest {

  private static final PushWorld WORLD = new PushWorld();
  private static final CaseWorld CASES = WORLD.world();
  private static final NotificationWorld TOLD = WORLD.notifications();

  @BeforeAll
  static void lea_works_in_belleville_too() {
    TOLD.grants("lea", "Léa Grandjean");
  }

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void nothing_of_anybody_is_in_any_message_of_any_kind() {
    var filing = new HashMap<>(CASES.filing(CASES.place()));
    filing.put("note", "SENTINELLE devant chez Zoé Dupont");
    filing.put("channel", "PHONE");
    filing.put(
        "onBehalfOf",
        Map.of(
            "name", "SENTINELLE Dupont",
            "email", "sentinelle@dupont.example",
            "phone", "0612345678"));
    var report = CASES.act("nadia", "fileReport", filing, "report { id }").getString("report.id");
    TOLD.follows("rita", report);
    var area = Map.of("centre", filing.get("location"), "radiusMetres", 60);
    CASES.act("lea", "followArea", area, "follow { id }");
    TOLD.answers(report, "SENTINELLE réponse");
    var work =
        CASES
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
        List.of("rita", "sami", "lea", "nadia", "marc").stream()
            .map(person -> WORLD.registers(person, "ANDROID", "fr"))
            .collect(Collectors.toSet());
    CASES.act("nadia", "setNotificationPreferences", wantsAll(), "preferences { digestHour }");
    isRitas(report);
    var subjects =
        new TellingEvents.Subjects(
            CaseWorld.BELLEVILLE,
            report,
            work,
            WORLD.alarm(CaseWorld.BELLEVILLE, "55043", Severity.MAJOR),
            WORLD.alarm(CaseWorld.BELLEVILLE, "55043", Severity.CRITICAL),
            TOLD.publishes(
                "nadia", "SENTINELLE fermée", "Dupont ferme demain.", Duration.ofDays(1)));
    TOLD.settled();
    var workOrders = TOLD.database().getCollection("workOrders");
    workOrders.updateOne(eq(work), set("agent", "per_demo-lea"));
    WORLD.fcm().forget();

    var ids = new Ids(CASES.clock());
    for (var kind : TellingEvents.kinds()) {
      CASES.clock().later(Duration.ofMinutes(11));
      WORLD
          .log()
          .log()
          .append(List.of(TellingEvents.of(kind, subjects, ids, CASES.clock().instant())));
    }
    Eventually.within(NotificationWorld.SOON, () -> kindsSent().containsAll(TellingEvents.kinds()));

    assertThat(WORLD.fcm().received())
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
    return WORLD.fcm().received().stream()
        .map(message -> message.message().getJsonObject("data").getString("kind"))
        .distinct()
        .toList();
  }

  /// As if she had filed it herself, so that she is asked and thanked, too.
  private static void isRitas(String report) {
    var follows = TOLD.database().getCollection("follows");
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
