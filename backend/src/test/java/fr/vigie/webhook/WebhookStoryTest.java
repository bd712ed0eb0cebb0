package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.mongo.Eventually;
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
  private static final String DELIVERIES =
      "query($webhook: ID!) { webhookDeliveries(webhookId: $webhook)"
          + " { edges { node { state history { code } } } } }";

  private final TestBackend backend = TestBackend.shared();

  private String add(PartnerServer partner) {
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
            List.of("REPORTS"));
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
  void a_partner_hears_of_a_report_and_of_nobody() {
    try (var partner = PartnerServer.saying(PartnerServer.NO_CONTENT)) {
      var webhook = add(partner);
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
