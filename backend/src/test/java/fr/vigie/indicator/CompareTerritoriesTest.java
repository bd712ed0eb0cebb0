package fr.vigie.indicator;

import static fr.vigie.indicator.IndicatorWorld.ALL;
import static fr.vigie.indicator.IndicatorWorld.BACKEND;
import static fr.vigie.indicator.IndicatorWorld.BELLEVILLE;
import static fr.vigie.indicator.IndicatorWorld.COMPARISON;
import static fr.vigie.indicator.IndicatorWorld.COUNTED;
import static fr.vigie.indicator.IndicatorWorld.OBJECTS;
import static fr.vigie.indicator.IndicatorWorld.RECORD;
import static fr.vigie.indicator.IndicatorWorld.VALUES;
import static fr.vigie.indicator.IndicatorWorld.VOSGES;
import static fr.vigie.indicator.IndicatorWorld.asked;
import static fr.vigie.indicator.IndicatorWorld.asks;
import static fr.vigie.indicator.IndicatorWorld.database;
import static fr.vigie.indicator.IndicatorWorld.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.Explained;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Territories beside each other, and what is refused.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareTerritoriesTest {

  @Test
  void territories_are_ranked_fairly_and_known_to_be_alike() {
    var until = today().plusDays(1);
    var variables =
        Map.of(
            "indicator",
            "OPEN_REPORTS",
            "from",
            until.minusDays(30).toString(),
            "until",
            until.toString());

    var answer = asks("rita", COMPARISON, variables);

    answer.setRootPath("data.compareTerritories");
    var lines = answer.<Map<String, Object>>getList("territories");
    assertThat(lines).hasSize(3);
    assertThat(lines).extracting(line -> line.get("rank")).containsExactly(1, 2, 3);
    var compared = answer.<Double>getList("territories.compared");
    assertThat(compared).isSorted();
    assertThat(answer.getDouble("distribution.lowest")).isEqualTo(compared.getFirst());
    assertThat(answer.getDouble("distribution.median")).isEqualTo(compared.get(1));
    assertThat(answer.getDouble("distribution.highest")).isEqualTo(compared.getLast());
    for (var line : lines) {
      var own = ((Number) ((Map<?, ?>) line.get("figure")).get("value")).doubleValue();
      var people = ((Number) line.get("population")).doubleValue();
      assertThat(((Number) line.get("compared")).doubleValue())
          .isEqualTo(own * 1_000 / people, within(1e-9));
      assertThat(((Number) line.get("inhabitantsPerSquareKilometre")).doubleValue())
          .isBetween(10.0, 1_000.0);
      assertThat((List<?>) line.get("similar")).hasSize(2);
    }
  }

  @Test
  void a_target_is_set_once_by_an_administrator_and_shown_beside_the_others() {
    var query =
        "mutation ($input: SetIndicatorTargetInput!) { setIndicatorTarget(input: $input) {"
            + " __typename ... on SetIndicatorTargetSuccess { target { value territory { id } } } }"
            + " }";
    var input =
        new HashMap<String, Object>(
            Map.of(
                "clientTargetId",
                "target-of-belleville",
                "territoryId",
                BELLEVILLE,
                "indicator",
                "LATE_REPORTS",
                "value",
                0.5));
    var name = "data.setIndicatorTarget.__typename";

    assertThat(asks("nadia", query, Map.of("input", input)).getString(name))
        .isEqualTo("NotAllowedProblem");
    assertThat(asks("marc", query, Map.of("input", input)).getString(name))
        .isEqualTo("SetIndicatorTargetSuccess");
    assertThat(asks("marc", query, Map.of("input", input)).getString(name))
        .isEqualTo("SetIndicatorTargetSuccess");
    input.put("value", 0.7);
    assertThat(asks("marc", query, Map.of("input", input)).getString(name))
        .isEqualTo("ClientIdReusedProblem");
    input.put("value", -1);
    assertThat(asks("marc", query, Map.of("input", input)).getString(name))
        .isEqualTo("InvalidInputProblem");

    var until = today().plusDays(1);
    var compared =
        asks(
            "nadia",
            COMPARISON,
            Map.of(
                "indicator",
                "LATE_REPORTS",
                "from",
                today().toString(),
                "until",
                until.toString()));
    assertThat(compared.<Double>getList("data.compareTerritories.territories.target.value"))
        .containsExactly(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01, WHOLE, OPEN_REPORTS",
    "2026-03-02, 2026-03-01, WHOLE, OPEN_REPORTS",
    "1926-01-01, 2026-01-01, WHOLE, OPEN_REPORTS",
    "2000-01-01, 2099-12-31, WHOLE, OPEN_REPORTS",
    "2016-01-01, 2026-01-01, DAY, OPEN_REPORTS",
    "2026-01-01, 2026-03-01, DAY, KWH_SAVED",
    "2026-01-01, 2026-03-01, WHOLE, BEST_OF_ALL"
  })
  void what_makes_no_sense_is_refused(String from, String until, String period, String indicator) {
    var asked =
        asked(List.of(indicator), ALL, null, LocalDate.parse(from), LocalDate.parse(until), period);

    var answer = asks("rita", VALUES, asked);

    assertThat(answer.<List<?>>get("errors")).hasSize(1);
    assertThat(answer.getString("errors[0].extensions.code")).isNotEqualTo("INTERNAL");
    assertThat(answer.<Object>get("data.indicatorValues")).isNull();
  }

  @Test
  void the_figures_of_others_are_as_those_of_nowhere() {
    var asked = asked(COUNTED, List.of(VOSGES), null, today().minusDays(9), today(), "WHOLE");
    var foreign = asks("nadia", VALUES, asked).prettify();
    asked.put("territories", List.of("ter_none"));

    assertThat(asks("nadia", VALUES, asked).prettify()).isEqualTo(foreign);
    assertThat(asks("nadia", VALUES, asked).<Object>get("data.indicatorValues")).isNull();
    asked.remove("territories");
    assertThat(asks("nadia", VALUES, asked).<Object>get("data.indicatorValues")).isNull();
    assertThat(asks("camille", VALUES, asked).<Object>get("data.indicatorValues")).isNull();
    var objects = new HashMap<String, Object>(asked);
    objects.keySet().retainAll(List.of("from", "until"));
    objects.putAll(Map.of("indicator", "OPEN_REPORTS", "territory", VOSGES));
    assertThat(asks("nadia", OBJECTS, objects).<Object>get("data.indicatorObjects")).isNull();
    objects.put("territory", BELLEVILLE);
    assertThat(asks("nadia", OBJECTS, objects).<Object>get("data.indicatorObjects")).isNotNull();
    objects.put("after", "{\"$gt\": \"\"}");
    assertThat(asks("nadia", OBJECTS, objects).<List<?>>get("errors")).hasSize(1);
  }

  @Test
  void a_dashboard_takes_two_commands_and_scans_nothing() {
    var until = today().plusDays(1);
    var dashboard =
        """
        query ($indicators: [IndicatorKind!]!, $territories: [ID!], $from: Date!, $until: Date!) {
          indicatorValues(indicators: $indicators, territoryIds: $territories,
              from: $from, until: $until, period: DAY) {
            values { indicator from figure { value absence } } }
          compareTerritories(indicator: OPEN_REPORTS, from: $from, until: $until) {
            distribution { median } territories { rank compared trend similar { name } } } }\
        """;
    var variables = new HashMap<String, Object>();
    variables.put("indicators", COUNTED);
    variables.put("territories", List.of(VOSGES));
    variables.put("until", until.toString());
    Runnable ask =
        () -> assertThat(asks("rita", dashboard, variables).<Object>get("errors")).isNull();
    variables.put("from", until.minusDays(30).toString());
    ask.run();
    variables.put("from", until.minusDays(31).toString());

    var reads = RECORD.of(ask);

    assertThat(reads.stream().filter(read -> !read.toString().contains("readModels")))
        .hasSize(2)
        .allSatisfy(read -> {
          var explained = Explained.by(database(), read);
          assertThat(explained.stages()).doesNotContain("COLLSCAN", "SORT");
          assertThat(explained.documentsExamined()).isLessThanOrEqualTo(explained.found() + 10);
        });
    assertThat(reads).hasSizeLessThanOrEqualTo(3);
    // While somebody looks, it is held.
    Eventually.within(Duration.ofSeconds(20), () -> RECORD.of(ask).isEmpty());
  }

  @Test
  void what_is_behind_a_number_is_found_by_an_index() {
    for (var indicator : List.of("OPEN_REPORTS", "MEDIAN_TIME_TO_RESOLUTION", "FAULTY_ASSETS")) {
      var variables =
          Map.of(
              "indicator",
              indicator,
              "territory",
              VOSGES,
              "from",
              today().toString(),
              "until",
              today().plusDays(1).toString());
      Runnable ask =
          () -> assertThat(asks("rita", OBJECTS, variables).<Object>get("errors")).isNull();

      assertThat(RECORD.of(ask))
          .isNotEmpty()
          .allSatisfy(read ->
              assertThat(Explained.by(database(), read).stages()).doesNotContain("COLLSCAN"));
    }
  }

  @Test
  void figures_are_taken_away_as_csv_by_who_may_see_them() {
    var query =
        "?indicators=OPEN_REPORTS,CONTESTED_SHARE&territories="
            + BELLEVILLE
            + ","
            + VOSGES
            + "&from=2026-01-01&until=2026-03-01&period=MONTH";

    var csv = BACKEND.as("rita").get("/indicators.csv" + query).asString().split("\r\n");

    assertThat(csv).hasSize(1 + 2 * 2 * 2);
    assertThat(csv[0])
        .startsWith("indicator,name,unit,territory_id,territory,domain,from,until,value");
    assertThat(csv[1]).startsWith("OPEN_REPORTS,Signalements ouverts,REPORTS," + BELLEVILLE + ",");
    assertThat(BACKEND.as("nadia").get("/indicators.csv" + query).asString())
        .doesNotContain(VOSGES);
    assertThat(BACKEND.as("sami").get("/indicators.csv" + query).statusCode()).isEqualTo(404);
    assertThat(BACKEND.as(null).get("/indicators.csv" + query).statusCode()).isEqualTo(404);
    for (var bad :
        List.of(
            "",
            query + "&format=xml",
            query.replace("MONTH", "YEAR"),
            query.replace("OPEN_REPORTS", "=cmd()"),
            query.replace("2026-01-01", "tomorrow"),
            query.replace("2026-03-01", "2025-03-01"))) {
      assertThat(BACKEND.as("rita").get("/indicators.csv" + bad).statusCode())
          .as(bad)
          .isEqualTo(400);
    }
  }
}
