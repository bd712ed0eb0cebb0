package fr.vigie.indicator;

import static fr.vigie.indicator.IndicatorWorld.ALL;
import static fr.vigie.indicator.IndicatorWorld.COUNTED;
import static fr.vigie.indicator.IndicatorWorld.ESTERNAY;
import static fr.vigie.indicator.IndicatorWorld.VOSGES;
import static fr.vigie.indicator.IndicatorWorld.asked;
import static fr.vigie.indicator.IndicatorWorld.assertRight;
import static fr.vigie.indicator.IndicatorWorld.collection;
import static fr.vigie.indicator.IndicatorWorld.database;
import static fr.vigie.indicator.IndicatorWorld.objects;
import static fr.vigie.indicator.IndicatorWorld.today;
import static fr.vigie.indicator.IndicatorWorld.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.indicator.BruteForce.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each value is held against one that is counted anew of everything, and opened down to its
/// objects.
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorsTest {

  @ParameterizedTest
  @CsvSource({
    "DAY, 4, ",
    "DAY, 4, ROADS",
    "WEEK, 35, ",
    "WEEK, 21, LIGHTING",
    "MONTH, 100, ",
    "MONTH, 70, WASTE",
    "WHOLE, 200, "
  })
  void each_value_is_what_everything_gives_and_opens_to_as_many_objects(
      String period, int days, @Nullable String domain) {
    var until = today().plusDays(1);
    var brute = new BruteForce(database());

    var values = values(asked(COUNTED, ALL, domain, until.minusDays(days), until, period));

    assertThat(values).hasSizeGreaterThanOrEqualTo(30);
    values.forEach(value -> assertRight(value, domain, brute));
  }

  @Test
  void the_median_of_the_region_is_that_of_all_its_reports_and_no_mean_of_medians() {
    var until = today().plusDays(1);
    var asked =
        asked(List.of("MEDIAN_TIME_TO_RESOLUTION"), ALL, null, until.minusDays(60), until, "WHOLE");
    var ofEach =
        values(asked).stream()
            .mapToInt(v -> ((Number) ((Map<?, ?>) v.get("figure")).get("denominator")).intValue())
            .sum();
    asked.remove("territories");

    var region = values(asked);

    assertThat(region).hasSize(1);
    assertThat(region.getFirst().get("territory")).isNull();
    var figure = (Map<?, ?>) region.getFirst().get("figure");
    assertThat(((Number) figure.get("denominator")).intValue()).isEqualTo(ofEach);
  }

  @Test
  void the_region_is_the_sum_of_its_territories_whatever_their_number_and_the_time() {
    var indicators = List.of("OPEN_REPORTS", "LATE_REPORTS", "FILED_REPORTS", "ACTIVE_ALARMS");
    var until = today().plusDays(1);
    var asked = asked(indicators, ALL, null, until.minusDays(150), until, "MONTH");
    var sums = new TreeMap<String, Double>();
    values(asked).forEach(value -> sums.merge(of(value), number(value), Double::sum));
    asked.remove("territories");

    var region = new TreeMap<String, Double>();
    values(asked).forEach(value -> region.put(of(value), number(value)));

    assertThat(region).isEqualTo(sums);
    assertThat(region.values()).anyMatch(many -> many > 50);
    // As many days as ten years have, of how many territories there may be.
    asked.put("from", until.minusYears(10).toString());
    asked.put("period", "WHOLE");
    assertThat(values(asked)).hasSize(4);
  }

  private static String of(Map<String, Object> value) {
    return value.get("indicator") + " from " + value.get("from");
  }

  private static double number(Map<String, Object> value) {
    return ((Number) ((Map<?, ?>) value.get("figure")).get("value")).doubleValue();
  }

  @Test
  void what_is_faulty_is_known_now_and_not_of_before() {
    var asked =
        asked(
            List.of("FAULTY_ASSETS"),
            List.of(VOSGES),
            null,
            today().minusDays(1),
            today().plusDays(2),
            "DAY");

    var values = values(asked);

    assertThat(values)
        .extracting(IndicatorWorld::absence)
        .containsExactly("NO_HISTORY", null, "NOT_YET");
    var now = new Asked("FAULTY_ASSETS", VOSGES, null, today(), today().plusDays(1));
    var right = new BruteForce(database()).count(now, today());
    assertThat(right.objects()).isNotEmpty();
    assertThat(((Map<?, ?>) values.get(1).get("figure")).get("value")).isEqualTo(right.value());
    assertThat(objects(now)).isEqualTo(right.objects());
  }

  @Test
  void without_meters_and_baselines_the_absence_is_explained() {
    var until = today().plusDays(1);
    var indicators = List.of("FULL_CONTAINERS", "KWH_SAVED", "EUR_SAVED", "KG_CO2E_SAVED");

    var values =
        values(asked(indicators, List.of(ESTERNAY), null, today().minusDays(9), until, "WHOLE"));

    assertThat(values)
        .extracting(IndicatorWorld::absence)
        .containsExactly("NO_METER", "NO_BASELINE", "NO_BASELINE", "NO_BASELINE");
    assertThat(
            values(
                asked(
                    indicators, List.of(ESTERNAY), "ROADS", today().minusDays(9), until, "WHOLE")))
        .extracting(IndicatorWorld::absence)
        .containsOnly("NOT_OF_DOMAIN");
  }

  @Test
  void containers_are_full_above_80_percent_by_what_they_said_last() {
    var containers =
        collection("assets")
            .find(
                Filters.and(Filters.eq("territory", VOSGES), Filters.eq("kind", "WASTE_CONTAINER")))
            .limit(3)
            .map(container -> container.getString("_id"))
            .into(new ArrayList<>());
    var until = today().plusDays(1);
    var asked =
        asked(List.of("FULL_CONTAINERS"), List.of(VOSGES), "WASTE", today(), until, "WHOLE");
    say(containers.get(0), 0.81, "1");
    say(containers.get(1), 0.8, "1");

    assertThat(((Map<?, ?>) values(asked).getFirst().get("figure")).get("value")).isEqualTo(1.0);
    assertThat(objects(new Asked("FULL_CONTAINERS", VOSGES, "WASTE", today(), until)))
        .containsExactly(containers.get(0));

    say(containers.get(2), 85, "%");
    assertThat(values(asked)).extracting(IndicatorWorld::absence).containsExactly("MIXED_UNITS");
  }

  private static void say(String container, double level, String unit) {
    var said =
        new Document("value", level).append("unit", unit).append("at", Date.from(Instant.now()));
    collection("assets")
        .updateOne(Filters.eq("_id", container), Updates.set("latest.fillLevel", said));
  }
}
