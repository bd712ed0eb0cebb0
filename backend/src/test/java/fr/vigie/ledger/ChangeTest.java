package fr.vigie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.energy.EnergyAmount;
import fr.vigie.energy.EnergyUse;
import fr.vigie.energy.LightingMonth.Reference;
import fr.vigie.energy.LightingMonth.Unit;
import fr.vigie.energy.Method;
import fr.vigie.energy.Savings.Gap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What becomes different between two statements.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
  private static final Price PRICE = new Price("trf_1", 0.2, DAY, "contrat");
  private static final Account BEFORE = account(100, Method.COMPUTED, 50.0, PRICE, Set.of());

  private static Account account(
      double consumed, Method method, @Nullable Double avoided, Price price, Set<Gap> gaps) {
    var amount = avoided == null ? null : amount(avoided, Method.COMPUTED);
    var use = new EnergyUse(3, amount(consumed, method), amount, gaps);
    return new Account(
        use,
        List.of(new Unit("55043", "ast_1", use)),
        List.of(price),
        List.of(),
        List.of(new Reference("bas_1", DAY)),
        null);
  }

  private static EnergyAmount amount(double kwh, Method method) {
    return new EnergyAmount(Map.of(method, kwh), null, null);
  }

  @Test
  void noise_of_adding_in_another_order_changes_nothing() {
    var again = account(100 + 1e-9, Method.COMPUTED, 50 - 1e-9, PRICE, Set.of());

    assertThat(Change.between(BEFORE, again)).isEmpty();
  }

  @Test
  void what_was_computed_and_is_measured_now_is_a_change_though_the_number_is_the_same() {
    var measured = account(100, Method.MEASURED, 50.0, PRICE, Set.of());

    assertThat(Change.between(BEFORE, measured)).containsExactly(Change.CONSUMED);
  }

  @Test
  void each_thing_that_differs_is_told() {
    var dearer = new Price("trf_2", 0.3, DAY, "contrat");
    var other = account(100, Method.COMPUTED, null, dearer, Set.of(Gap.NO_BASELINE));

    assertThat(Change.between(BEFORE, other))
        .containsExactlyInAnyOrder(Change.AVOIDED, Change.TARIFFS, Change.GAPS);
  }

  @Test
  void rounds_that_are_finished_later_are_told() {
    var waste = new WasteMonth(1, 10, 5, 3.0, 1.5, 9.3, 4.65, Set.of(), List.of());
    var later =
        new Account(
            BEFORE.total(),
            BEFORE.units(),
            BEFORE.prices(),
            BEFORE.factors(),
            BEFORE.baselines(),
            waste);

    assertThat(Change.between(BEFORE, later)).containsExactly(Change.WASTE_ROUNDS);
    assertThat(Change.between(later, later)).isEmpty();
  }
}
