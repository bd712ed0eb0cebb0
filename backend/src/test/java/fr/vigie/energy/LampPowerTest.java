package fr.vigie.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LampPowerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 10);

  @Test
  void a_renovated_lamp_draws_what_it_drew_until_that_day() {
    var lamp = new LampPower(40.0, 100.0, DAY);

    assertThat(lamp.on(DAY.minusDays(1))).isEqualTo(100);
    assertThat(lamp.on(DAY)).isEqualTo(40);
    assertThat(lamp.lacksRenovationDay()).isFalse();
  }

  @Test
  void a_lamp_of_which_only_the_old_power_is_known_saves_nothing() {
    assertThat(new LampPower(null, 100.0, DAY).on(DAY.plusDays(1))).isEqualTo(100);
  }

  @Test
  void a_lamp_that_was_renovated_nobody_knows_when_draws_what_it_drew_and_says_so() {
    var lamp = new LampPower(40.0, 100.0, null);

    assertThat(lamp.on(DAY)).isEqualTo(100);
    assertThat(lamp.lacksRenovationDay()).isTrue();
  }

  @Test
  void a_lamp_of_which_nothing_is_known_draws_nothing_and_says_so() {
    var lamp = new LampPower(null, null, null);

    assertThat(lamp.isKnown()).isFalse();
    assertThat(lamp.on(DAY)).isZero();
  }
}
