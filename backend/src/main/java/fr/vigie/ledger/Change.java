package fr.vigie.ledger;

import fr.vigie.energy.EnergyAmount;
import fr.vigie.energy.EnergyUse;
import fr.vigie.energy.LightingMonth.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What became different between a statement and the next of the same month.
public enum Change {
  /// What lamps took, such as by a measurement that came late.
  CONSUMED,
  /// What they saved.
  AVOIDED,
  TARIFFS,
  FACTORS,
  BASELINES,
  /// Why something is missing or left out, or of how many lamps.
  GAPS,
  WASTE_ROUNDS;

  private static final double NOISE = 1e-6;

  static Set<Change> between(Account before, Account after) {
    var changes = EnumSet.noneOf(Change.class);
    add(changes, CONSUMED, areSame(before, after, EnergyUse::consumed));
    add(changes, AVOIDED, areSame(before, after, EnergyUse::avoided));
    add(changes, TARIFFS, before.prices().equals(after.prices()));
    add(changes, FACTORS, before.factors().equals(after.factors()));
    add(changes, BASELINES, before.baselines().equals(after.baselines()));
    add(changes, GAPS, known(before).equals(known(after)));
    add(changes, WASTE_ROUNDS, areSame(before.waste(), after.waste()));
    return changes;
  }

  private static void add(Set<Change> changes, Change change, boolean isSame) {
    if (!isSame) {
      changes.add(change);
    }
  }

  private static List<Object> known(Account account) {
    return List.of(
        account.total().gaps(),
        account.units().stream()
            .map(unit -> List.of(name(unit), unit.use().lamps(), unit.use().gaps()))
            .toList());
  }

  private static String name(Unit unit) {
    return unit.commune() + " " + unit.cabinet();
  }

  private static boolean areSame(
      Account before, Account after, Function<EnergyUse, @Nullable EnergyAmount> amount) {
    var all = before.units().size();
    if (all != after.units().size()) {
      return false;
    }
    for (var i = 0; i < all; i++) {
      var one = before.units().get(i);
      var other = after.units().get(i);
      if (!name(one).equals(name(other))
          || !areSame(amount.apply(one.use()), amount.apply(other.use()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areSame(@Nullable EnergyAmount one, @Nullable EnergyAmount other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.kwhBy().keySet().equals(other.kwhBy().keySet())
        && one.kwhBy().keySet().stream().allMatch(m -> areSame(one.kwh(m), other.kwh(m)));
  }

  private static boolean areSame(@Nullable WasteMonth one, @Nullable WasteMonth other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.rounds() == other.rounds()
        && areSame(one.kilometres(), other.kilometres())
        && areSame(one.kilometresAvoided(), other.kilometresAvoided())
        && areSame(one.litres(), other.litres())
        && areSame(one.kgCo2e(), other.kgCo2e())
        && one.gaps().equals(other.gaps())
        && one.factors().equals(other.factors());
  }

  /// Sums come out a little different when their parts come in another order.
  private static boolean areSame(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return Objects.equals(one, other);
    }
    return Math.abs(one - other) <= NOISE * Math.max(1, Math.abs(one));
  }
}
