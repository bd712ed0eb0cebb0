package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// From Camille's report to a partner's server, through the running backend.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookStoryTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final String ADD =
      "mutation($input: AddWebhookInput!) { done: addWebhook(input: $input)"
          + " { ... on AddWebhookSuccess { webhook { id } } } }";
  private static final String REMOVE =
      "mutation($input: RemoveWebhookInput!) { removeWebhook(input: $input) { __typename } }";
  private static final String FILE =
      "mutation($input: FileReportInput!) { done: fileReport(input: $input)"
          + " { ... on FileReportSuccess { report { id } } } }";
  private static final String PLAN =
      "mutation($input: PlanWorkOrderInput!) { done: planWorkOrder(input: $input)"
          + " { ... on PlanWorkOrderSuccess { workOrder { id } } } }";
  private static final String NOTIFICATIONS =
      "{ notifications(first: 100) { edges { node { kind subjectId } } } }";
  private static final String DELIVERIES =
      "query($webhook: ID!) { webhookDeliveries(webhookId: $webhook)"
          + " { edges { node { state history { code } } } } }";

  private final TestBackend backend = TestBackend.shared();

  private String add(PartnerServer partner, String... topics) {
    var input =
        Map.of(
            "clientWebhookId",
            UUID.randomUUID().toString(),
            "territoryId",
            BELLEVILLE,
            "partner",
            "Régie des eaux",
            "url",
            partner.url(),
            "topics",
            List.of(topics));
    return backend
        .asks("marc", ADD, Map.of("input", input))
        .jsonPath()
        .getString("data.done.webhook.id");
  }

  private String file() {
    var input =
        Map.of(
            "clientReportId",
            UUID.randomUUID().toString(),
            "categoryCode",
            "pothole",
            "location",
            Map.of("latitude", 49.1767, "longitude", 5.3886),
            "note",
            "Camille Sentinelle vous le dit",
            "isNotDuplicate",
            true);
    return backend
        .asks("camille", FILE, Map.of("input", input))
        .jsonPath()
        .getString("data.done.report.id");
  }

  @Test
  void a_partner_hears_of_work_and_of_alarms_and_of_nobody() {
    try (var partner = PartnerServer.saying(PartnerServer.NO_CONTENT)) {
      var webhook = add(partner, "WORK_ORDERS", "ALARMS");
      var work = plan(file());
      var alarm = raise();
      Eventually.within(
          Duration.ofSeconds(60), () -> isHeard(partner, work) && isHeard(partner, alarm));
      assertThat(partner.heard())
          .extracting(PartnerServer.Heard::body)
          .allSatisfy(body ->
              assertThat(body).doesNotContain("Sentinelle", "camille", "psn_", "per_", "nacelle"))
          .anySatisfy(body ->
              assertThat(body)
                  .contains(work, "\"type\":\"workOrder.changed\"", "\"status\":\"PLANNED\""))
          .anySatisfy(body ->
              assertThat(body)
                  .contains(alarm, "\"type\":\"alarm.raised\"", "\"severity\":\"CRITICAL\""));
      backend.asks("marc", REMOVE, Map.of("input", Map.of("webhookId", webhook)));
    }
  }

  private static boolean isHeard(PartnerServer partner, String id) {
    return partner.heard().stream().anyMatch(each -> each.body().contains(id));
  }

  private String plan(String report) {
    var input =
        Map.of(
            "clientWorkOrderId",
            UUID.randomUUID().toString(),
            "reportIds",
            List.of(report),
            "instructions",
            "Sentinelle : prendre la nacelle");
    return backend
        .asks("nadia", PLAN, Map.of("input", input))
        .jsonPath()
        .getString("data.done.workOrder.id");
  }

  private String raise() {
    var clock = Clock.systemUTC();
    var database = TestMongo.mongo().client().getDatabase(backend.database());
    var alarms =
        AlarmModule.on(
            database,
            new MongoTransactions(TestMongo.mongo().client()),
            TerritoryModule.on(database, new LiveEvents()).territories(),
            EventModule.on(database, WebhookModule::isTold, clock),
            new Ids(clock),
            clock);
    var subject =
        new Subject(
            "ast_" + UUID.randomUUID(), BELLEVILLE, "LIGHT_POINT", null, "55043", null, List.of());
    var request =
        new RaiseAlarm.Request(
            subject,
            "lampFailure",
            Severity.CRITICAL,
            null,
            new Sighting(clock.instant(), 0.5),
            true,
            false,
            null);
    return ((RaiseAlarm.Outcome.Raised) alarms.raiseAlarm().raise(request)).alarm().id();
  }

  @Test
  void administrators_are_told_once_that_a_partner_is_gone() {
    try (var partner = PartnerServer.saying("HTTP/1.1 410 Gone\r\n\r\n")) {
      var webhook = add(partner, "REPORTS");
      file();
      Eventually.within(Duration.ofSeconds(60), () -> told("marc").contains(webhook));
      assertThat(told("marc")).containsOnlyOnce(webhook);
      assertThat(told("nadia")).doesNotContain(webhook);
      backend.asks("marc", REMOVE, Map.of("input", Map.of("webhookId", webhook)));
    }
  }

  /// Of which webhooks somebody was told that they have ended.
  private List<String> told(String person) {
    return backend
        .asks(person, NOTIFICATIONS, Map.of())
        .jsonPath()
        .getList("data.notifications.edges.node.findAll { it.kind == 'WEBHOOK_ENDED' }.subjectId");
  }

  @Test
  void a_partner_hears_of_a_report_and_of_nobody() {
    try (var partner = PartnerServer.saying(PartnerServer.NO_CONTENT)) {
      var webhook = add(partner, "REPORTS");
      var report = file();
      Eventually.within(
          Duration.ofSeconds(60),
          () -> partner.heard().stream().anyMatch(each -> each.body().contains(report)));
      var heard = partner.heard().stream().filter(each -> each.body().contains(report)).findFirst();
      assertThat(heard.orElseThrow().body())
          .contains("\"type\":\"report.filed\"", "\"category\":\"pothole\"", "\"latitude\":49.1")
          .doesNotContain("Sentinelle", "camille", "psn_");
      Eventually.within(
          Duration.ofSeconds(60),
          () ->
              backend
                  .asks("marc", DELIVERIES, Map.of("webhook", webhook))
                  .asString()
                  .contains("{\"state\":\"SENT\",\"history\":[{\"code\":\"HTTP_204\"}]}"));
      backend.asks("marc", REMOVE, Map.of("input", Map.of("webhookId", webhook)));
    }
  }
}
