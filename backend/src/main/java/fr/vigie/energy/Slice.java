package fr.vigie.energy;

import fr.vigie.energy.EnergyFactor.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Days of one calendar month in which neither the tariff nor the factor changes.
///
/// @param to the day after the last
/// @param tariff null when none was set for then
/// @param factor null when none is known for then
record Slice(LocalDate from, LocalDate to, @Nullable Tariff tariff, @Nullable EnergyFactor factor) {

  LocalDate month() {
    return from.withDayOfMonth(1);
  }

  /// Those that make up a period.
  ///
  /// @param tariffs the latest to hold first
  static List<Slice> of(
      LocalDate from, LocalDate to, List<Tariff> tariffs, List<EnergyFactor> factors) {
    var cuts = new TreeSet<LocalDate>();
    from.withDayOfMonth(1).datesUntil(to, java.time.Period.ofMonths(1)).forEach(cuts::add);
    tariffs.forEach(tariff -> cuts.add(tariff.validFrom()));
    factors.forEach(factor -> cuts.add(factor.validFrom()));
    cuts.add(from);
    if (!from.isBefore(to)) {
      return List.of();
    }
    var slices = new ArrayList<Slice>();
    var begins = cuts.subSet(from, true, to, false);
    for (var begin : begins) {
      var next = begins.higher(begin);
      slices.add(
          new Slice(
              begin,
              next == null ? to : next,
              tariffs.stream().filter(t -> !t.validFrom().isAfter(begin)).findFirst().orElse(null),
              EnergyFactors.on(factors, Kind.ELECTRICITY, begin).orElse(null)));
    }
    return slices;
  }
}
