package fr.vigie.measurement;

import static fr.vigie.measurement.Kept.NOON;
import static fr.vigie.measurement.Kept.power;
import static fr.vigie.measurement.Kept.reading;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.measurement.Verdict.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepReadingsTest {

  private final Kept kept = new Kept();

  @Test
  void what_cannot_be_believed_is_kept_apart_with_its_reason() {
    var verdicts =
        kept.keep()
            .keep(
                List.of(
                    power(NOON.plus(Duration.ofMinutes(11)), 1),
                    power(Instant.parse("2099-01-01T00:00:00Z"), 1),
                    power(Instant.EPOCH, 1),
                    power(NOON, 1e308),
                    power(NOON, Double.NaN),
                    reading("happiness", NOON, 1)));

    assertThat(verdicts.stream().map(Verdict::reason))
        .containsExactly(
            Reason.EARLY,
            Reason.EARLY,
            Reason.TOO_OLD,
            Reason.OUT_OF_RANGE,
            Reason.OUT_OF_RANGE,
            Reason.UNKNOWN_METRIC);
    assertThat(kept.points("activePower")).isEmpty();
    var page = kept.quarantine.page("ter_215500430", 10, null);
    assertThat(page.items())
        .hasSize(6)
        .allSatisfy(i -> assertThat(i.value().arrivedAt()).isEqualTo(NOON));
    assertThat(kept.quarantine.counts("ter_215500430"))
        .contains(new Quarantine.Count("src_1", Reason.EARLY, 2));
  }

  @Test
  void a_late_measurement_is_kept_and_marked() {
    var late = power(NOON.minus(Duration.ofDays(8)), 1);

    assertThat(kept.keep().keep(List.of(late, power(NOON, 2))))
        .containsExactly(Verdict.LATE, Verdict.ACCEPTED);
    kept.foldAll();
    assertThat(kept.series("activePower").getLong("late")).isEqualTo(1);
    assertThat(kept.points("activePower")).hasSize(2);
  }

  @Test
  void the_same_handed_over_again_is_told_so_whoever_remembers_it() {
    var keep = kept.keep();
    var readings = List.of(power(NOON.minusSeconds(60), 1), power(NOON, 2));
    keep.keep(readings);

    assertThat(keep.keep(readings)).containsOnly(Verdict.REPEATED);
    kept.foldAll();
    assertThat(kept.keep().keep(readings)).containsOnly(Verdict.REPEATED);
    assertThat(keep.keep(List.of(power(NOON, 3))))
        .containsExactly(Verdict.quarantined(Reason.CONTRADICTED));
    kept.foldAll();
    assertThat(kept.series("activePower"))
        .containsEntry("accepted", 2L)
        .containsEntry("repeated", 4L)
        .containsEntry("last", 2.0);
  }

  @Test
  void shuffled_measurements_are_each_kept_once() {
    var readings = new ArrayList<Reading>();
    for (var minute = 0; minute < 500; minute++) {
      readings.add(power(NOON.minusSeconds(60L * minute), minute));
    }
    var twice = new ArrayList<>(readings);
    twice.addAll(readings);
    Collections.shuffle(twice, new Random(5));
    var keep = kept.keep();
    for (var from = 0; from < 1_000; from += 50) {
      keep.keep(twice.subList(from, from + 50));
    }
    kept.foldAll();

    assertThat(kept.points("activePower")).hasSize(500);
    assertThat(kept.series("activePower"))
        .containsEntry("accepted", 500L)
        .containsEntry("repeated", 500L);
  }

  @Test
  void a_crash_between_the_measurement_and_its_mark_changes_no_figure() {
    var reading = power(NOON, 2);
    kept.measurements.add(List.of(reading));

    kept.keep().keep(List.of(reading));
    kept.foldAll();

    assertThat(kept.points("activePower")).hasSize(1);
    assertThat(kept.series("activePower")).containsEntry("accepted", 1L);
  }

  @Test
  void the_asset_shows_what_was_measured_last() {
    kept.keep().keep(List.of(power(NOON, 2), power(NOON.minusSeconds(60), 1)));
    kept.foldAll();
    kept.keep().keep(List.of(power(NOON.minusSeconds(30), 3)));
    kept.foldAll();

    var asset = kept.database.getCollection("assets").find(new Document("_id", "ast_lamp")).first();
    assertThat(asset.getEmbedded(List.of("latest", "activePower", "value"), 0.0)).isEqualTo(2);
    assertThat(kept.series("activePower"))
        .containsEntry("domain", "LIGHTING")
        .containsEntry("commune", "55043");
  }

  @Test
  void the_latest_on_the_asset_says_when_it_came_in_not_when_it_was_folded() {
    var cameIn = NOON.minusSeconds(7);
    kept.keep().keep(List.of(power(NOON.minusSeconds(120), 1)));
    kept.keep()
        .keep(
            List.of(
                new Reading(
                    "ast_lamp", "activePower", NOON.minusSeconds(9), 2, cameIn, "s", "t", null)));
    kept.foldAll();

    var asset = kept.database.getCollection("assets").find(new Document("_id", "ast_lamp")).first();
    assertThat(asset.getEmbedded(List.of("latest", "activePower", "arrivedAt"), Date.class))
        .isEqualTo(Date.from(cameIn));
  }

  @Test
  void a_series_is_judged_by_one_and_again_when_something_came_meanwhile() {
    kept.keep().keep(List.of(power(NOON.minusSeconds(60), 1)));
    kept.foldAll();
    var claim = kept.queue.claim(10, Duration.ofMinutes(1)).getFirst();

    assertThat(kept.queue.claim(10, Duration.ofMinutes(1))).isEmpty();
    assertThat(kept.queue.measurementsAfter(claim.series(), claim.evaluatedTo(), 10)).hasSize(1);
    kept.keep().keep(List.of(power(NOON, 2)));
    kept.foldAll();
    assertThat(kept.queue.evaluated(claim, NOON.minusSeconds(60))).isTrue();
    var next = kept.queue.claim(10, Duration.ofMinutes(1)).getFirst();
    assertThat(kept.queue.measurementsAfter(next.series(), next.evaluatedTo(), 10))
        .containsExactly(new Measurements.Point(NOON, 2));
    assertThat(kept.queue.evaluated(next, NOON)).isTrue();
    assertThat(kept.queue.claim(10, Duration.ofMinutes(1))).isEmpty();
  }

  @Test
  void who_lost_a_claim_changes_nothing() {
    kept.keep().keep(List.of(power(NOON, 1)));
    kept.foldAll();
    var lost = kept.queue.claim(10, Duration.ofSeconds(-1)).getFirst();
    var held = kept.queue.claim(10, Duration.ofMinutes(1)).getFirst();

    assertThat(kept.queue.evaluated(lost, NOON)).isFalse();
    assertThat(kept.queue.evaluated(held, NOON)).isTrue();
  }
}
