package fr.vigie;

import static fr.vigie.CrewWorld.cases;
import static fr.vigie.DrivenRounds.at;
import static fr.vigie.DrivenRounds.completes;
import static fr.vigie.DrivenRounds.lamp;
import static fr.vigie.DrivenRounds.round;
import static fr.vigie.DrivenRounds.stops;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Rounds come along to be driven without a network.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineRoundsTest {

  private static final String ALONG =
      "query($known: [String!]!, $first: Int!, $after: String) { offlineRounds(known: $known,"
          + " first: $first, after: $after) { edges { cursor node { id version round { id status"
          + " stops { id status } } } } pageInfo { endCursor hasNextPage } } }";

  private static JsonPath along(String person, int first, @Nullable String after, String... known) {
    var variables = new HashMap<String, Object>();
    variables.put("known", List.of(known));
    variables.put("first", first);
    variables.put("after", after);
    return cases().asks(person, ALONG, variables);
  }

  /// All of an agent's, page by page.
  private static Map<String, Map<String, Object>> all(String person, String... known) {
    var found = new HashMap<String, Map<String, Object>>();
    String after = null;
    var isMore = true;
    while (isMore) {
      var page = along(person, 2, after, known).setRootPath("data.offlineRounds");
      page.<Map<String, Object>>getList("edges.node")
          .forEach(node -> found.put((String) node.get("id"), node));
      after = page.getString("pageInfo.endCursor");
      isMore = page.getBoolean("pageInfo.hasNextPage");
    }
    return found;
  }

  @Test
  void more_rounds_than_may_be_asked_for_and_a_strange_cursor_are_refused() {
    for (var answer :
        List.of(
            along("sami", 11, null),
            along("sami", 0, null),
            along("sami", 2, "rnd_1"),
            along("sami", 2, "{\"$gt\":\"\"}"))) {
      assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }
  }

  @Test
  void an_agents_rounds_come_along_and_nobody_elses() {
    var round = round(at("assetId", lamp()));

    assertThat(all("sami")).containsKey(round);
    assertThat(all("lea")).doesNotContainKey(round);
    assertThat(along("rita", 2, null).<Object>get("data.offlineRounds")).isNull();
    assertThat(along("camille", 2, null).<Object>get("data.offlineRounds")).isNull();
  }

  @Test
  void a_round_that_the_device_has_comes_without_content_until_anything_of_it_changes() {
    var round = round(at("assetId", lamp()));
    var version = (String) all("sami").get(round).get("version");

    var same = all("sami", version).get(round);
    assertThat(same).containsEntry("version", version).containsEntry("round", null);

    completes("sami", round, stops(round).getFirst());
    var changed = all("sami", version).get(round);
    assertThat(changed.get("version")).isNotEqualTo(version);
    assertThat(changed.get("round")).isNotNull();
  }
}
