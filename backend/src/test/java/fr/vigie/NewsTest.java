package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.http.JsonBytes;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A territory tells the public something; refusals first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsTest {

  private static final CaseWorld WORLD = CaseWorld.shared();

  private static Map<String, Object> news() {
    return NotificationWorld.news(
        "Marché déplacé", "Place de la Mairie.", Instant.now().plus(Duration.ofDays(2)));
  }

  private static Map<String, Object> with(String field, Object value) {
    var input = new HashMap<>(news());
    input.put(field, value);
    return input;
  }

  private static JsonPath publishes(@Nullable String person, Map<String, ?> input) {
    return WORLD.tries(person, "publishNews", input, "news { id validUntil }");
  }

  private static Map<String, ?> text(String language, String title, String text) {
    return Map.of("language", language, "title", title, "text", text);
  }

  private static List<String> shown() {
    var query = "query($id: ID!) { news(territoryId: $id) { id } }";
    return WORLD.asks(null, query, Map.of("id", CaseWorld.BELLEVILLE)).getList("data.news.id");
  }

  @Test
  void who_does_not_plan_work_there_tells_the_public_nothing_and_takes_nothing_back() {
    var id = publishes("nadia", news()).getString("news.id");

    for (var person : Arrays.asList("sami", "paul", "marc", "rita", "camille", null)) {
      assertThat(publishes(person, news()).getString("__typename")).isEqualTo("NotAllowedProblem");
      assertThat(WORLD.tries(person, "withdrawNews", Map.of("newsId", id)).getString("__typename"))
          .isEqualTo("NotAllowedProblem");
    }
    assertThat(shown()).contains(id);
  }

  @Test
  void what_makes_no_news_is_refused_with_its_field() {
    var french = text("FR", "Un", "Un.");
    var long121 = "x".repeat(121);

    assertThat(publishes("nadia", with("texts", List.of())).getString("field")).isEqualTo("texts");
    assertThat(
            publishes("nadia", with("texts", List.of(text("DE", "Eins", "Eins."))))
                .getString("rule"))
        .isEqualTo("one of them in French");
    assertThat(publishes("nadia", with("texts", List.of(french, french))).getString("rule"))
        .isEqualTo("each language once");
    assertThat(
            publishes("nadia", with("texts", List.of(text("FR", long121, "Un."))))
                .getString("field"))
        .isEqualTo("texts.title");
    assertThat(
            publishes("nadia", with("texts", List.of(text("FR", "Un", "a\u0007b"))))
                .getString("field"))
        .isEqualTo("texts.text");
    for (var until : List.of("2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z")) {
      assertThat(publishes("nadia", with("validUntil", until)).getString("field"))
          .isEqualTo("validUntil");
    }
    assertThat(publishes("nadia", with("clientNewsId", "short")).getString("field"))
        .isEqualTo("clientNewsId");
  }

  @Test
  void another_content_under_the_same_name_is_refused() {
    var input = news();
    publishes("nadia", input);
    input.put("domain", "ROADS");

    assertThat(publishes("nadia", input).getString("__typename"))
        .isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void the_same_news_sent_fifty_times_at_once_are_told_once() throws Exception {
    var body =
        new String(
            JsonBytes.write(
                Map.of(
                    "query",
                    CaseWorld.mutation("publishNews", "news { id publishedAt }"),
                    "variables",
                    Map.of("input", news()))),
            StandardCharsets.UTF_8);

    var answers = new AtOnce(WORLD.backend()).answers("nadia", _ -> body);

    assertThat(answers)
        .extracting(answer -> answer.getString("data.act.__typename"))
        .containsOnly("PublishNewsSuccess");
    assertThat(answers).extracting(JsonPath::prettify).containsOnly(answers.getFirst().prettify());
    assertThat(shown()).containsOnlyOnce(answers.getFirst().getString("data.act.news.id"));
  }

  @Test
  void what_is_taken_back_is_shown_no_more_and_taken_back_again_stays_so() {
    var id = publishes("nadia", news()).getString("news.id");
    var first = WORLD.act("nadia", "withdrawNews", Map.of("newsId", id), "news { validUntil }");

    var second = WORLD.act("nadia", "withdrawNews", Map.of("newsId", id), "news { validUntil }");

    assertThat(shown()).doesNotContain(id);
    assertThat(second.getString("news.validUntil")).isEqualTo(first.getString("news.validUntil"));
    assertThat(
            WORLD
                .tries("nadia", "withdrawNews", Map.of("newsId", "nws_none"))
                .getString("__typename"))
        .isEqualTo("NewsNotFoundProblem");
  }
}
