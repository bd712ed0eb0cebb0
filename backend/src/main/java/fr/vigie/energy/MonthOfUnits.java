package fr.vigie.energy;

import fr.vigie.energy.Savings.Gap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The lamps of a territory in a month, before they are counted.
///
/// @param units none when no day of it is over
/// @param slices of the days that are over
record MonthOfUnits(YearMonth month, List<SavingUnit> units, List<Slice> slices, Set<Gap> gaps) {

  static MonthOfUnits of(
      String territory,
      YearMonth month,
      LocalDate today,
      List<Lamps.Group> all,
      List<Baseline> baselines,
      List<Tariff> tariffs,
      List<EnergyFactor> factors) {
    var from = month.atDay(1);
    var next = month.plusMonths(1).atDay(1);
    var to = next.isAfter(today) ? today : next;
    var gaps = EnumSet.noneOf(Gap.class);
    if (to.isBefore(next)) {
      gaps.add(Gap.NOT_OVER);
    }
    if (!from.isBefore(to)) {
      return new MonthOfUnits(month, List.of(), List.of(), gaps);
    }
    if (SavingGaps.withoutInstallationDay(all, from, to) > 0) {
      gaps.add(Gap.LAMPS_WITHOUT_INSTALLATION_DAY);
    }
    var there = all.stream().filter(group -> group.service().isWithin(from, to)).toList();
    return new MonthOfUnits(
        month,
        new SavingUnits(territory, there, baselines).all(),
        Slice.of(from, to, tariffs, factors),
        gaps);
  }

  LocalDate from() {
    return slices.getFirst().from();
  }

  LocalDate to() {
    return slices.getLast().to();
  }
}
