package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Marc sets up webhooks of Belleville in the hypervisor.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookActsTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final String ALL =
      "... on Problem { message } ... on InvalidInputProblem { field }";
  private static final String WEBHOOK =
      "webhook { id url partner topics status failures olderSecretUntil endedAt }";

  private final TestBackend backend = TestBackend.shared();

  private JsonPath act(String person, String act, Map<String, ?> input, String success) {
    var type = act.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + act.substring(1);
    var query =
        "mutation($input: %sInput!) { result: %s(input: $input) { __typename ... on %sSuccess { %s } %s } }"
            .formatted(type, act, type, success, ALL);
    return backend.asks(person, query, Map.of("input", input)).jsonPath();
  }

  private static Map<String, Object> server(String url) {
    var input = new HashMap<String, Object>();
    input.put("clientWebhookId", UUID.randomUUID().toString());
    input.put("territoryId", BELLEVILLE);
    input.put("partner", "Régie des eaux");
    input.put("url", url);
    input.put("topics", List.of("ALARMS", "REPORTS"));
    return input;
  }

  private JsonPath add(Map<String, ?> input) {
    return act("marc", "addWebhook", input, WEBHOOK + " secret");
  }

  private String added() {
    return add(server("http://127.0.0.1:9/hook")).getString("data.result.webhook.id");
  }

  private List<String> listed(String person) {
    return backend
        .asks(
            person, "query($t: ID!) { webhooks(territoryId: $t) { id } }", Map.of("t", BELLEVILLE))
        .jsonPath()
        .getList("data.webhooks.id");
  }

  private static String type(JsonPath answer) {
    return answer.getString("data.result.__typename");
  }

  @Test
  void only_an_administrator_of_the_territory_adds_one() {
    for (var person : List.of("nadia", "camille", "sami")) {
      assertThat(type(act(person, "addWebhook", server("http://127.0.0.1/"), WEBHOOK)))
          .as(person)
          .isEqualTo("NotAllowedProblem");
    }
    var nowhere = server("http://127.0.0.1/");
    nowhere.put("territoryId", "ter_nowhere");
    assertThat(type(act("marc", "addWebhook", nowhere, WEBHOOK)))
        .isEqualTo("TerritoryNotFoundProblem");
  }

  @Test
  void what_is_no_server_or_tells_of_nothing_is_refused() {
    assertThat(add(server("nonsense")).getString("data.result.field")).isEqualTo("url");
    var deaf = server("http://127.0.0.1/");
    deaf.put("topics", List.of());
    assertThat(add(deaf).getString("data.result.field")).isEqualTo("topics");
  }

  @Test
  void its_secret_is_shown_once_however_often_it_is_asked_for() {
    var input = server("http://127.0.0.1:9/hook");
    var first = add(input);
    assertThat(first.getString("data.result.secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(first.getString("data.result.webhook.status")).isEqualTo("ACTIVE");
    assertThat(first.getList("data.result.webhook.topics")).containsExactly("REPORTS", "ALARMS");

    var again = add(input);
    assertThat(again.getString("data.result.secret")).isNull();
    assertThat(again.getString("data.result.webhook.id"))
        .isEqualTo(first.getString("data.result.webhook.id"));
    input.put("partner", "Quelqu’un d’autre");
    assertThat(type(add(input))).isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void another_secret_holds_beside_the_one_before_for_a_day_unless_that_is_known_to_others() {
    var id = added();
    var kept = act("marc", "rotateWebhookSecret", Map.of("webhookId", id), WEBHOOK + " secret");
    assertThat(kept.getString("data.result.webhook.olderSecretUntil")).isNotNull();
    var not =
        act(
            "marc",
            "rotateWebhookSecret",
            Map.of("webhookId", id, "keepsOlder", false),
            WEBHOOK + " secret");
    assertThat(not.getString("data.result.webhook.olderSecretUntil")).isNull();
    assertThat(not.getString("data.result.secret"))
        .isNotEqualTo(kept.getString("data.result.secret"));
  }

  @Test
  void one_that_was_removed_is_as_if_there_were_none() {
    var id = added();
    assertThat(listed("marc")).contains(id);
    assertThat(listed("nadia")).isEmpty();
    assertThat(
            act("marc", "removeWebhook", Map.of("webhookId", id), WEBHOOK)
                .getString("data.result.webhook.status"))
        .isEqualTo("REMOVED");
    assertThat(listed("marc")).doesNotContain(id);
    for (var act : List.of("removeWebhook", "testWebhook", "rotateWebhookSecret")) {
      assertThat(type(act("marc", act, Map.of("webhookId", id), "__typename")))
          .isEqualTo("WebhookNotFoundProblem");
    }
  }

  @Test
  void it_is_tried_by_an_event_that_tells_of_nothing() {
    var id = added();
    var tried =
        act(
            "marc",
            "testWebhook",
            Map.of("webhookId", id),
            "delivery { id type state subjectId history { code } }");
    assertThat(tried.getString("data.result.delivery.type")).isEqualTo("webhook.test");
    assertThat(tried.getString("data.result.delivery.subjectId")).isEqualTo(id);
    var delivery = tried.getString("data.result.delivery.id");
    assertThat(deliveries("marc", id)).containsExactly(delivery);
    assertThat(deliveries("nadia", id)).isEmpty();
    assertThat(type(act("marc", "redeliverWebhook", Map.of("deliveryId", delivery), "__typename")))
        .isEqualTo("WebhookDeliveryStateProblem");
    assertThat(type(act("nadia", "redeliverWebhook", Map.of("deliveryId", delivery), "__typename")))
        .isEqualTo("WebhookDeliveryNotFoundProblem");
  }

  private List<String> deliveries(String person, String webhook) {
    return backend
        .asks(
            person,
            "query($w: ID!) { webhookDeliveries(webhookId: $w) { edges { node { id } } } }",
            Map.of("w", webhook))
        .jsonPath()
        .getList("data.webhookDeliveries.edges.node.id");
  }

  @Test
  void changed_it_is_called_as_it_was_said() {
    var change = server("http://127.0.0.1:10/other");
    change.remove("clientWebhookId");
    change.remove("territoryId");
    change.put("webhookId", added());
    change.put("topics", List.of("WORK_ORDERS"));
    var changed = act("marc", "changeWebhook", change, WEBHOOK);
    assertThat(changed.getString("data.result.webhook.url")).isEqualTo("http://127.0.0.1:10/other");
    assertThat(changed.getList("data.result.webhook.topics")).containsExactly("WORK_ORDERS");
    assertThat(type(act("nadia", "changeWebhook", change, WEBHOOK)))
        .isEqualTo("WebhookNotFoundProblem");
  }
}
