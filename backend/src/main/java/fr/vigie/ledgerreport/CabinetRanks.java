package fr.vigie.ledgerreport;

import static java.util.Comparator.comparingDouble;

import fr.vigie.energy.LightingMonth.Unit;
import java.util.List;
import java.util.Objects;

/// Which cabinets saved most in a month, and which least; none is in both.
record CabinetRanks(List<Unit> best, List<Unit> worst) {

  private static final int MOST = 10;

  /// Of those that are compared with a baseline.
  static CabinetRanks of(List<Unit> units) {
    var ranked =
        units.stream()
            .filter(unit -> unit.cabinet() != null && unit.use().avoided() != null)
            .sorted(comparingDouble((Unit unit) -> -kwh(unit)))
            .toList();
    var best = ranked.subList(0, Math.min(MOST, ranked.size()));
    var rest = ranked.subList(best.size(), ranked.size());
    return new CabinetRanks(
        best, rest.subList(Math.max(0, rest.size() - MOST), rest.size()).reversed());
  }

  private static double kwh(Unit unit) {
    return Objects.requireNonNull(unit.use().avoided()).kwh();
  }
}
