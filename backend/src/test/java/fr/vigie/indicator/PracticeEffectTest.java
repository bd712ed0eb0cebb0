package fr.vigie.indicator;

import static fr.vigie.indicator.IndicatorWorld.VOSGES;
import static fr.vigie.indicator.IndicatorWorld.asked;
import static fr.vigie.indicator.IndicatorWorld.asks;
import static fr.vigie.indicator.IndicatorWorld.today;
import static fr.vigie.indicator.IndicatorWorld.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What came of a practice of any domain, by an indicator.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PracticeEffectTest {

  private static final LocalDate BEGAN = today().minusDays(40);
  private static final String EFFECT =
      """
      practice { id effect { indicator isBeyondChance
        baseline { from until value low high objectCount }
        measured { from until value low high objectCount } } }\
      """;

  private static Map<String, Object> practice(Map<String, ?> more) {
    var input = new HashMap<String, Object>();
    input.put("clientPracticeId", UUID.randomUUID().toString());
    input.put("territoryId", VOSGES);
    input.put("domain", "ROADS");
    input.put("title", "Patrouille à vélo");
    input.put("description", "Deux agents, chaque matin.");
    input.put("startedOn", BEGAN.toString());
    input.put("indicator", "MEDIAN_TIME_TO_RESOLUTION");
    input.putAll(more);
    return input;
  }

  private static JsonPath records(Map<String, ?> more) {
    return act("recordPractice", "RecordPractice", practice(more));
  }

  private static JsonPath publishes(String practice) {
    return act("publishPractice", "PublishPractice", Map.of("practiceId", practice));
  }

  private static JsonPath act(String act, String type, Map<String, ?> input) {
    var document =
        "mutation ($input: %sInput!) { act: %s(input: $input) { __typename ... on Problem { message }"
            + " ... on InvalidInputProblem { field } ... on %sSuccess { %s } } }";
    var answer = asks("marc", document.formatted(type, act, type, EFFECT), Map.of("input", input));
    assertThat(answer.<Object>get("errors")).isNull();
    return answer.setRootPath("data.act");
  }

  /// What the indicator says of the same time.
  private static Map<?, ?> figure(String indicator, LocalDate from, LocalDate until) {
    var asked = asked(List.of(indicator), List.of(VOSGES), "ROADS", from, until, "WHOLE");
    return (Map<?, ?>) values(asked).getFirst().get("figure");
  }

  private static void assertTells(
      JsonPath answer, String sample, Map<?, ?> figure, LocalDate from, LocalDate until) {
    var path = "practice.effect." + sample;
    assertThat(answer.getString(path + ".from")).isEqualTo(from.toString());
    assertThat(answer.getString(path + ".until")).isEqualTo(until.toString());
    assertThat(answer.getDouble(path + ".value")).isEqualTo(figure.get("value"));
    assertThat(answer.getDouble(path + ".objectCount")).isEqualTo(figure.get("denominator"));
    assertThat(answer.getDouble(path + ".value"))
        .isBetween(answer.getDouble(path + ".low"), answer.getDouble(path + ".high"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MEDIAN_TIME_TO_RESOLUTION",
        "P90_TIME_TO_ANSWER",
        "CONTESTED_SHARE",
        "WORK_ORDERS_PER_AGENT_DAY"
      })
  void what_it_was_in_the_year_before_is_frozen_and_what_it_has_been_since_is_measured(
      String indicator) {
    var recorded = records(Map.of("indicator", indicator));

    assertThat(recorded.getString("__typename")).isEqualTo("RecordPracticeSuccess");
    var before = figure(indicator, BEGAN.minusYears(1), BEGAN);
    assertTells(recorded, "baseline", before, BEGAN.minusYears(1), BEGAN);
    assertThat(recorded.<Object>get("practice.effect.measured")).isNull();
    assertThat(recorded.<Object>get("practice.effect.isBeyondChance")).isNull();

    var published = publishes(recorded.getString("practice.id"));

    assertThat(published.getString("__typename")).isEqualTo("PublishPracticeSuccess");
    assertTells(published, "baseline", before, BEGAN.minusYears(1), BEGAN);
    assertTells(published, "measured", figure(indicator, BEGAN, today()), BEGAN, today());
    assertThat(published.<Object>get("practice.effect.isBeyondChance")).isNotNull();
  }

  @Test
  void what_tells_nothing_of_a_year_or_was_never_counted_is_refused() {
    assertThat(records(Map.of("indicator", "OPEN_REPORTS")).getString("field"))
        .isEqualTo("indicator");
    assertThat(records(Map.of("indicator", "KWH_SAVED")).getString("field")).isEqualTo("indicator");
    assertThat(records(Map.of("startedOn", "2005-01-01")).getString("field"))
        .isEqualTo("indicator");
    assertThat(records(Map.of("inseeCodes", List.of("88383"))).getString("field"))
        .isEqualTo("inseeCodes");
  }

  @Test
  void before_anything_was_counted_since_nothing_is_told() {
    var recorded = records(Map.of("startedOn", today().toString()));

    assertThat(publishes(recorded.getString("practice.id")).getString("__typename"))
        .isEqualTo("NothingMeasuredProblem");
  }
}
