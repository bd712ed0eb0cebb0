package fr.vigie.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scales of plots.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 1, 1",
    "0, 100, 0, 100, 50",
    "0, 41, 0, 60, 20",
    "-30, 1234, -500, 1500, 500",
    "-5, -2, -6, 0, 2",
    "0, 0.03, 0, 0.03, 0.01"
  })
  void a_scale_goes_from_one_round_number_to_another_over_zero(
      double least, double most, double low, double high, double step) {
    var axis = Axis.of(least, most);

    assertThat(axis.low()).isEqualTo(low);
    assertThat(axis.high()).isEqualTo(high);
    assertThat(axis.step()).isEqualTo(step);
  }

  @Test
  void each_tick_has_its_place() {
    var axis = Axis.of(0, 40);

    assertThat(axis.ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
    assertThat(axis.up(20, 100)).isEqualTo(50);
  }
}
