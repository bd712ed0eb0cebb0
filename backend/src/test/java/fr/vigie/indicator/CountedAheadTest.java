package fr.vigie.indicator;

import static fr.vigie.indicator.IndicatorWorld.BELLEVILLE;
import static fr.vigie.indicator.IndicatorWorld.COUNTED;
import static fr.vigie.indicator.IndicatorWorld.PARIS;
import static fr.vigie.indicator.IndicatorWorld.VALUES;
import static fr.vigie.indicator.IndicatorWorld.VOSGES;
import static fr.vigie.indicator.IndicatorWorld.asked;
import static fr.vigie.indicator.IndicatorWorld.asks;
import static fr.vigie.indicator.IndicatorWorld.assertRight;
import static fr.vigie.indicator.IndicatorWorld.collection;
import static fr.vigie.indicator.IndicatorWorld.database;
import static fr.vigie.indicator.IndicatorWorld.dump;
import static fr.vigie.indicator.IndicatorWorld.model;
import static fr.vigie.indicator.IndicatorWorld.today;
import static fr.vigie.indicator.IndicatorWorld.values;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.event.Event;
import fr.vigie.mongo.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is counted ahead follows what happens, and can be counted anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountedAheadTest {

  @Test
  void late_data_corrects_the_past_in_both_territories_however_often_it_is_told() {
    var moved =
        collection("reports")
            .find(Filters.and(Filters.eq("territory", VOSGES), Filters.eq("status", "CLOSED")))
            .first();
    var id = moved.getString("_id");
    collection("reports")
        .updateOne(
            Filters.eq("_id", id),
            Updates.combine(
                Updates.set("territory", BELLEVILLE),
                Updates.set("domain", "WASTE"),
                Updates.set("dueAt", moved.getDate("filedAt"))));
    var event =
        new Event("evt_1", "ReportChanged", BELLEVILLE, id, "HAND_OVER", null, Instant.now());

    model().apply(List.of(event));
    var once = dump();
    model().apply(List.of(event, event));

    assertThat(dump()).isEqualTo(once);
    var from = LocalDate.ofInstant(moved.getDate("filedAt").toInstant(), PARIS).minusDays(1);
    var brute = new BruteForce(database());
    for (var domain : Collections.unmodifiableList(Arrays.asList(null, "WASTE", "ROADS"))) {
      values(asked(COUNTED, List.of(VOSGES, BELLEVILLE), domain, from, from.plusDays(70), "MONTH"))
          .forEach(value -> assertRight(value, domain, brute));
    }
    assertThat(model().check()).isEmpty();
  }

  @Test
  void a_rebuild_gives_the_same_byte_for_byte_and_mends_what_has_drifted() {
    var before = dump();
    assertThat(before).hasSizeGreaterThan(1_000);
    assertThat(model().check()).isEmpty();
    var day = anyOf(VOSGES, "^2");
    var month = anyOf(VOSGES, "^m");
    var ofRegion = anyOf("region", "^2");
    collection("tallies").updateOne(Filters.eq("_id", day), Updates.set("counts.FILED", 999L));
    collection("tallies").deleteOne(Filters.eq("_id", month));
    collection("tallies").deleteOne(Filters.eq("_id", ofRegion));
    collection("tallyTraces")
        .insertOne(
            new Document("_id", "rep_gone")
                .append("territory", VOSGES)
                .append("domain", null)
                .append(
                    "parts",
                    List.of(new Document("measure", "FILED").append("day", "2026-01-01"))));

    assertThat(model().check())
        .hasSizeBetween(4, 6)
        .anyMatch(line -> line.startsWith("rep_gone"))
        .anyMatch(line -> line.startsWith("the region") && line.endsWith(dayOf(ofRegion)))
        .anyMatch(line -> line.startsWith("the region") && line.endsWith(dayOf(day)))
        .anyMatch(line -> line.startsWith(month));
    model().rebuild();

    assertThat(dump()).isEqualTo(before);
    assertThat(model().check()).isEmpty();
  }

  private static String anyOf(String territory, String at) {
    var found =
        collection("tallies")
            .find(Filters.and(Filters.eq("territory", territory), Filters.regex("at", at)))
            .first();
    return found.getString("_id");
  }

  private static String dayOf(String id) {
    return id.substring(id.lastIndexOf('|') + 1);
  }

  @Test
  void what_happens_is_counted_soon_and_says_so() {
    var until = today().plusDays(1);
    var asked = asked(List.of("FILED_REPORTS"), List.of(BELLEVILLE), null, today(), until, "WHOLE");
    var before = filed(asked);
    var filing = "mutation ($input: FileReportInput!) { fileReport(input: $input) { __typename } }";
    var place = Map.of("latitude", 49.1775, "longitude", 5.3660);
    var input =
        Map.of(
            "clientReportId",
            "counted-soon",
            "categoryCode",
            "pothole",
            "location",
            place,
            "isNotDuplicate",
            true);

    assertThat(
            asks("camille", filing, Map.of("input", input)).getString("data.fileReport.__typename"))
        .isEqualTo("FileReportSuccess");

    Eventually.within(Duration.ofSeconds(20), () -> filed(asked) == before + 1);
    assertThat(asks("rita", VALUES, asked).getString("data.indicatorValues.countedUpTo"))
        .isNotNull();
  }

  private static int filed(Map<String, Object> asked) {
    return ((Number) ((Map<?, ?>) values(asked).getFirst().get("figure")).get("value")).intValue();
  }
}
