package fr.vigie.duework;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.series.MeterReads.Index;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// How equipment comes towards being due by its meter.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeterUseTest {

  @Test
  void a_meter_that_is_set_back_goes_on_counting() {
    var use = MeterUse.from("ppl_1", "ast_1", "burningHours", index(0, 900));

    var after = use.at("burningHours", index(1, 950)).at("burningHours", index(2, 30));

    assertThat(after.used()).isEqualTo(80);
    assertThat(after.isDue(80)).isTrue();
    assertThat(after.isDue(80.5)).isFalse();
  }

  @Test
  void an_older_reading_says_nothing_and_another_metric_begins_anew() {
    var use =
        MeterUse.from("ppl_1", "ast_1", "burningHours", index(5, 900))
            .at("burningHours", index(6, 1_000));

    assertThat(use.at("burningHours", index(1, 5_000))).isEqualTo(use);
    assertThat(use.at("activeEnergy", index(7, 5)).used()).isZero();
  }

  @Test
  void what_has_grown_by_several_intervals_is_due_once_and_the_rest_is_kept() {
    var use =
        MeterUse.from("ppl_1", "ast_1", "burningHours", index(0, 0))
            .at("burningHours", index(1, 350));

    var made = use.made(100);

    assertThat(made.times()).isEqualTo(1);
    assertThat(made.used()).isEqualTo(50);
    assertThat(made.isDue(100)).isFalse();
  }

  private static Index index(int hour, double value) {
    return new Index(Instant.EPOCH.plusSeconds(3_600L * hour), value);
  }
}
