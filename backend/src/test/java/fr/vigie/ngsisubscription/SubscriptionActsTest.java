package fr.vigie.ngsisubscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Subscriptions by the API of NGSI-LD.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionActsTest {

  private static final String HUB = "http://127.0.0.1:9/notify";

  private final Marc marc = new Marc();

  @Test
  void only_who_sets_up_a_territory_adds_one_and_nobody_else_finds_it() {
    for (var person : List.of("nadia", "sami", "rita", "camille")) {
      var answer =
          marc.as(person).contentType("application/json").body(Hubs.json(Map.of())).post(Marc.ALL);
      assertThat(answer.statusCode()).as(person).isEqualTo(403);
    }
    var subscription = marc.subscribes(HUB, Map.of());
    var unknown = Marc.ALL + "/urn:ngsi-ld:Subscription:none";
    for (var person : new String[] {"nadia", "rita", null}) {
      var found = marc.as(person).get(subscription);
      assertThat(found.statusCode()).isEqualTo(404);
      assertThat(found.asString()).isEqualTo(marc.as(person).get(unknown).asString());
      assertThat(marc.as(person).get(Marc.ALL).jsonPath().getList("$")).isEmpty();
      assertThat(marc.as(person).delete(subscription).statusCode()).isEqualTo(404);
    }
    assertThat(marc.as("marc").delete(subscription).statusCode()).isEqualTo(204);
  }

  @Test
  void it_is_read_as_it_was_asked_for_until_it_is_taken_away() {
    var asked =
        Map.of(
            "subscriptionName", "Meuse",
            "watchedAttributes", List.of("fillingLevel"),
            "q", "fillingLevel>0.8",
            "throttling", 60,
            "expiresAt", "2099-01-01T00:00:00Z");
    var subscription = marc.subscribes(HUB, asked);
    var json = marc.as("marc").get(subscription).jsonPath();

    assertThat(subscription).isEqualTo(Marc.ALL + "/" + json.getString("id"));
    assertThat(json.getMap("$")).containsAllEntriesOf(asked).doesNotContainKey("@context");
    assertThat(json.getString("status")).isEqualTo("active");
    assertThat(json.getString("notification.endpoint.uri")).isEqualTo(HUB);
    assertThat(json.getInt("notification.timesSent")).isZero();

    assertThat(marc.as("marc").delete(subscription).statusCode()).isEqualTo(204);
    assertThat(marc.as("marc").get(subscription).statusCode()).isEqualTo(404);
    assertThat(marc.as("marc").delete(subscription).statusCode()).isEqualTo(404);
  }

  @Test
  void it_pauses_and_goes_on_as_somebody_says() {
    var subscription = marc.subscribes(HUB, Map.of("throttling", 60));
    var patch = marc.as("marc").contentType("application/merge-patch+json");
    var answer = patch.body("{\"isActive\": false, \"throttling\": null}").patch(subscription);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
    assertThat(answer.asString()).isEmpty();
    var json = marc.as("marc").accept("application/ld+json").get(subscription).jsonPath();
    assertThat(json.getString("status")).isEqualTo("paused");
    assertThat(json.getMap("$")).containsKey("@context").doesNotContainKey("throttling");
    var refused = marc.as("marc").contentType("application/json").body("{\"isActive\": 1}");
    assertThat(refused.patch(subscription).statusCode()).isEqualTo(400);
    marc.as("marc").delete(subscription);
  }

  @Test
  void the_list_goes_on_from_page_to_page() {
    var three =
        List.of(
            marc.subscribes(HUB, Map.of("id", "urn:acts:1")),
            marc.subscribes(HUB, Map.of("id", "urn:acts:2")),
            marc.subscribes(HUB, Map.of("id", "urn:acts:3")));
    var first = marc.as("marc").queryParam("limit", 2).get(Marc.ALL);

    assertThat(first.jsonPath().getList("id")).hasSize(2);
    assertThat(first.header("Link"))
        .contains("</ngsi-ld/v1/subscriptions?limit=2&offset=2>; rel=\"next\"");
    var rest = marc.as("marc").queryParam("limit", 100).queryParam("offset", 2).get(Marc.ALL);
    assertThat(rest.jsonPath().getList("id"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.jsonPath().getList("id"));
    three.forEach(each -> marc.as("marc").delete(each));
  }
}
