package fr.vigie.energy;

import fr.vigie.energy.CountSavings.Used;
import fr.vigie.energy.Savings.Gap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts lamps that are counted together over a month.
record CountUnit(CountSavings counting, MeteredEnergy.Counts counts, MonthOfUnits month) {

  LightingMonth.Unit unit(SavingUnit unit) {
    var used = month.slices().stream().map(slice -> counting.used(unit, slice)).toList();
    var isMeasured = used.stream().allMatch(each -> each.method() == Method.MEASURED);
    var isKnown = isMeasured || !unit.isUnheardOf();
    return new LightingMonth.Unit(
        unit.place().commune(),
        unit.place().cabinet(),
        new EnergyUse(
            unit.lamps(),
            isKnown ? consumed(used) : null,
            isKnown ? avoided(unit) : null,
            gaps(unit, isMeasured)));
  }

  private EnergyAmount consumed(List<Used> used) {
    var sum = EnergyAmount.NONE;
    for (var i = 0; i < used.size(); i++) {
      var each = used.get(i);
      sum = sum.plus(EnergyAmount.of(each.kwh(), each.method(), month.slices().get(i)));
    }
    return sum;
  }

  private @Nullable EnergyAmount avoided(SavingUnit unit) {
    if (unit.baseline() == null) {
      return null;
    }
    var sum = EnergyAmount.NONE;
    for (var slice : month.slices()) {
      var figures = counting.count(unit, slice);
      sum = sum.plus(EnergyAmount.of(figures.kwhSaved(), figures.saved(), slice));
    }
    return sum;
  }

  private Set<Gap> gaps(SavingUnit unit, boolean isMeasured) {
    var gaps = EnumSet.noneOf(Gap.class);
    var cabinet = unit.place().cabinet();
    add(gaps, Gap.NO_BASELINE, unit.baseline() == null);
    add(gaps, Gap.NO_TARIFF, month.slices().stream().anyMatch(s -> s.tariff() == null));
    add(gaps, Gap.NO_FACTOR, month.slices().stream().anyMatch(s -> s.factor() == null));
    add(gaps, Gap.LAMPS_WITHOUT_POWER, unit.lampsWithoutPower() > 0);
    add(
        gaps,
        Gap.LAMPS_WITHOUT_RENOVATION_DAY,
        SavingGaps.count(unit.groups(), group -> group.power().lacksRenovationDay()) > 0);
    add(
        gaps,
        Gap.METER_NOT_READ,
        !isMeasured && cabinet != null && counts.isRead(cabinet, month.from(), month.to()));
    return gaps;
  }

  private static void add(Set<Gap> gaps, Gap gap, boolean isThere) {
    if (isThere) {
      gaps.add(gap);
    }
  }
}
