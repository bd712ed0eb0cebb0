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
    var lamp = new LampPower(40.0, 100.0, DAY, DAY);

    assertThat(lamp.on(DAY.minusDays(1))).isEqualTo(100);
    assertThat(lamp.on(DAY)).isEqualTo(40);
    assertThat(lamp.changeWithin(DAY.minusDays(1), DAY.plusDays(1))).isEqualTo(DAY);
    assertThat(lamp.changeWithin(DAY, DAY.plusDays(1))).isNull();
  }

  @Test
  void a_lamp_draws_nothing_before_it_stood_there() {
    var lamp = new LampPower(40.0, null, null, DAY);

    assertThat(lamp.on(DAY.minusDays(1))).isZero();
    assertThat(lamp.on(DAY)).isEqualTo(40);
  }

  @Test
  void a_lamp_of_which_only_the_old_power_is_known_saves_nothing() {
    assertThat(new LampPower(null, 100.0, DAY, null).on(DAY.plusDays(1))).isEqualTo(100);
  }

  @Test
  void a_lamp_of_which_nothing_is_known_draws_nothing_and_says_so() {
    var lamp = new LampPower(null, null, null, null);

    assertThat(lamp.isKnown()).isFalse();
    assertThat(lamp.on(DAY)).isZero();
  }
}
