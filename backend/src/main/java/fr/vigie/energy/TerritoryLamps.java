package fr.vigie.energy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The light points of communes of a territory, with those together that are counted together.
///
/// @param units without baselines
record TerritoryLamps(List<SavingUnit> units) {

  /// Those in service on some day before the last.
  static TerritoryLamps of(
      Lamps lamps, String territory, Collection<String> communes, LocalDate from, LocalDate to) {
    var groups =
        lamps.ofCommunes(communes).stream()
            .filter(group -> group.service().isWithin(from, to))
            .toList();
    return new TerritoryLamps(new SavingUnits(territory, groups, List.of()).all());
  }

  int count() {
    return units.stream().mapToInt(SavingUnit::lamps).sum();
  }

  int withoutPower() {
    return units.stream().mapToInt(SavingUnit::lampsWithoutPower).sum();
  }

  double kwh(LampUse use, LocalDate from, LocalDate to) {
    return units.stream().mapToDouble(unit -> use.kwh(unit, from, to)).sum();
  }
}
