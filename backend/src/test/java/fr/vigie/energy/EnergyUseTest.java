package fr.vigie.energy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.energy.Savings.Gap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What lamps took, added up.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnergyUseTest {

  private static final EnergyAmount MEASURED =
      new EnergyAmount(Map.of(Method.MEASURED, 60.0), 12.0, 3.0);
  private static final EnergyAmount COMPUTED =
      new EnergyAmount(Map.of(Method.COMPUTED, 40.0), null, 2.0);

  @Test
  void nothing_at_all_is_not_known_rather_than_zero() {
    var none = EnergyUse.sum(List.of());

    assertThat(none.consumed()).isNull();
    assertThat(none.avoided()).isNull();
    assertThat(none.lamps()).isZero();
  }

  @Test
  void a_sum_keeps_how_much_was_found_in_which_way_and_has_no_euros_where_a_part_has_none() {
    var sum =
        EnergyUse.sum(
            List.of(
                new EnergyUse(2, MEASURED, null, Set.of()),
                new EnergyUse(3, COMPUTED, null, Set.of(Gap.NO_TARIFF))));

    var consumed = Objects.requireNonNull(sum.consumed());
    assertThat(consumed.kwh()).isEqualTo(100);
    assertThat(consumed.kwh(Method.MEASURED)).isEqualTo(60);
    assertThat(consumed.method()).isEqualTo(Method.COMPUTED);
    assertThat(consumed.eur()).isNull();
    assertThat(consumed.kgCo2e()).isEqualTo(5);
    assertThat(sum.lamps()).isEqualTo(5);
    assertThat(sum.gaps()).containsExactly(Gap.NO_TARIFF);
  }

  @Test
  void what_is_compared_for_a_part_only_says_that_some_have_no_baseline() {
    var sum =
        EnergyUse.sum(
            List.of(
                new EnergyUse(1, MEASURED, COMPUTED, Set.of()),
                new EnergyUse(1, MEASURED, null, Set.of(Gap.NO_BASELINE))));

    assertThat(sum.gaps()).containsExactly(Gap.LAMPS_WITHOUT_BASELINE);
    assertThat(sum.avoided()).isEqualTo(COMPUTED);
  }
}
