package fr.vigie.energy;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;

import fr.vigie.energy.LightingMonth.Reference;
import fr.vigie.lighting.LightingTimes;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts the lighting of a territory by calendar months, each by itself and in the way of {@link
/// SeeSavings}, by a fixed number of commands however many they are.
public final class CountMonths {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Baselines baselines;
  private final Lamps lamps;
  private final Tariffs tariffs;
  private final EnergyFactors factors;
  private final LightingTimes times;
  private final MeteredEnergy metered;
  private final Territories territories;
  private final Clock clock;

  CountMonths(
      Baselines baselines,
      Lamps lamps,
      Tariffs tariffs,
      EnergyFactors factors,
      LightingTimes times,
      MeteredEnergy metered,
      Territories territories,
      Clock clock) {
    this.baselines = baselines;
    this.lamps = lamps;
    this.tariffs = tariffs;
    this.factors = factors;
    this.times = times;
    this.metered = metered;
    this.territories = territories;
    this.clock = clock;
  }

  /// The day of the first baseline of a territory; empty when it has none.
  public Optional<LocalDate> since(String territory) {
    return baselines.ofCommunes(territories.get(territory).communes()).stream()
        .map(Baseline::on)
        .min(LocalDate::compareTo);
  }

  /// Those from one month until before another, in order.
  public List<LightingMonth> count(String territory, YearMonth from, YearMonth until) {
    var today = LocalDate.ofInstant(clock.instant(), PARIS);
    var communes = territories.get(territory).communes();
    var all = lamps.ofCommunes(communes);
    var frozen = baselines.ofCommunes(communes);
    var paid = tariffs.ofTerritory(territory);
    var known = factors.list();
    var counted = new ArrayList<MonthOfUnits>();
    for (var month = from; month.isBefore(until); month = month.plusMonths(1)) {
      counted.add(MonthOfUnits.of(territory, month, today, all, frozen, paid, known));
    }
    var counts = metered(counted);
    var counting = new CountSavings(times, counts);
    return counted.stream().map(month -> month(month, counting, counts)).toList();
  }

  private MeteredEnergy.Counts metered(List<MonthOfUnits> months) {
    var cuts =
        months.stream()
            .flatMap(month -> month.slices().stream())
            .flatMap(slice -> Stream.of(slice.from(), slice.to()))
            .distinct()
            .toList();
    var cabinets =
        months.stream()
            .flatMap(month -> month.units().stream())
            .map(unit -> unit.place().cabinet())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return cuts.isEmpty() ? MeteredEnergy.Counts.NONE : metered.between(cabinets, cuts);
  }

  private static LightingMonth month(
      MonthOfUnits month, CountSavings counting, MeteredEnergy.Counts counts) {
    var count = new CountUnit(counting, counts, month);
    return new LightingMonth(
        month.month(),
        month.units().stream()
            .map(count::unit)
            .sorted(
                comparing(LightingMonth.Unit::commune)
                    .thenComparing(unit -> requireNonNullElse(unit.cabinet(), "")))
            .toList(),
        month.gaps(),
        month.slices().stream().map(Slice::tariff).filter(Objects::nonNull).distinct().toList(),
        month.slices().stream().map(Slice::factor).filter(Objects::nonNull).distinct().toList(),
        month.units().stream()
            .map(SavingUnit::baseline)
            .filter(Objects::nonNull)
            .map(baseline -> new Reference(baseline.id(), baseline.on()))
            .distinct()
            .sorted(comparing(Reference::id))
            .toList());
  }
}
