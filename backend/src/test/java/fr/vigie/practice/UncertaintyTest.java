package fr.vigie.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.energy.Savings;
import fr.vigie.energy.Savings.Gap;
import fr.vigie.practice.Uncertainty.Cause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UncertaintyTest {

  private static Savings.Counted lamps(int now, int power, int baseline, int installed, int led) {
    return new Savings.Counted(now, now, power, baseline, installed, led);
  }

  @Test
  void where_the_register_says_all_nothing_is_uncertain() {
    assertThat(Uncertainty.of(1_000, lamps(10, 0, 0, 0, 0)))
        .isEqualTo(new Uncertainty(1_000, 1_000, java.util.List.of()));
  }

  @Test
  void lamps_that_are_left_out_may_have_saved_what_the_others_did() {
    var uncertainty = Uncertainty.of(800, lamps(10, 2, 3, 0, 0));

    assertThat(uncertainty.kwhLow()).isEqualTo(800);
    assertThat(uncertainty.kwhHigh()).isEqualTo(800 + 5 * 100);
    assertThat(uncertainty.causes())
        .containsExactly(
            new Cause(Gap.LAMPS_WITHOUT_POWER, 2, 200),
            new Cause(Gap.LAMPS_WITHOUT_BASELINE, 3, 300));
  }

  @Test
  void lamps_whose_first_day_nobody_knows_may_have_saved_nothing() {
    var uncertainty = Uncertainty.of(1_000, lamps(10, 0, 0, 25, 0));

    assertThat(uncertainty.kwhLow()).isZero();
    assertThat(uncertainty.kwhHigh()).isEqualTo(1_000);
  }

  @Test
  void what_took_more_than_before_is_uncertain_the_other_way_round() {
    var uncertainty = Uncertainty.of(-100, lamps(10, 0, 5, 0, 0));

    assertThat(uncertainty.kwhLow()).isEqualTo(-150);
    assertThat(uncertainty.kwhHigh()).isEqualTo(-100);
  }

  @Test
  void without_a_lamp_that_is_known_nothing_can_be_told_of_the_others() {
    var uncertainty = Uncertainty.of(0, lamps(4, 4, 0, 0, 0));

    assertThat(uncertainty.kwhLow()).isZero();
    assertThat(uncertainty.kwhHigh()).isZero();
    assertThat(uncertainty.causes()).containsExactly(new Cause(Gap.LAMPS_WITHOUT_POWER, 4, 0));
  }
}
