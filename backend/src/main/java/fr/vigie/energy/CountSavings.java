package fr.vigie.energy;

import fr.vigie.energy.Baseline.Line;
import fr.vigie.lighting.LightingSchedule;
import fr.vigie.lighting.LightingTimes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// kWh saved = sum over lamps of power before x hours before - power now x hours now, where hours
/// are those at full power that take the same energy. What a meter has counted goes before what is
/// computed. One is made for each question.
final class CountSavings {

  private static final int WATTS_OF_KILOWATT = 1_000;

  private final LightingTimes times;
  private final MeteredEnergy.Counts metered;
  private final Map<String, Optional<LightingSchedule>> schedules = new HashMap<>();
  private final Map<String, Double> scales = new HashMap<>();

  CountSavings(LightingTimes times, MeteredEnergy.Counts metered) {
    this.times = times;
    this.metered = metered;
  }

  SavingFigures count(SavingUnit unit, Slice slice) {
    var baseline = unit.baseline();
    if (baseline == null) {
      return SavingFigures.NONE;
    }
    var cabinet = unit.place().cabinet();
    var read = cabinet == null ? OptionalDouble.empty() : metered.kwh(cabinet, slice.from());
    return SavingFigures.of(
        before(unit, baseline, slice),
        baseline.declared() == null ? Method.COMPUTED : Method.DECLARED,
        read.orElseGet(() -> after(unit, slice)),
        read.isPresent() ? Method.MEASURED : Method.COMPUTED,
        slice);
  }

  private double before(SavingUnit unit, Baseline baseline, Slice slice) {
    var commune = unit.place().commune();
    var kwh =
        unit.lines().stream()
            .mapToDouble(line -> kwh(line, commune, slice.from(), slice.to()))
            .sum();
    return kwh * scale(baseline, slice.from().getYear());
  }

  private double kwh(Line line, String commune, LocalDate from, LocalDate to) {
    var schedule =
        line.schedule() == null
            ? Optional.<LightingSchedule>empty()
            : schedules.computeIfAbsent(line.schedule(), times::find);
    return line.kilowatts() * times.under(schedule, commune, from, to).equivalentHours();
  }

  /// By how much what was declared of a year differs from what powers and hours say of it.
  private double scale(Baseline baseline, int year) {
    var declared = baseline.declared();
    return declared == null
        ? 1
        : scales.computeIfAbsent(
            baseline.id() + year,
            _ ->
                declared.kwhPerYear()
                    / baseline.lines().stream()
                        .mapToDouble(line -> kwhOfYear(baseline, line, year))
                        .sum());
  }

  private double kwhOfYear(Baseline baseline, Line line, int year) {
    var first = LocalDate.of(year, 1, 1);
    return kwh(line, baseline.commune(), first, first.plusYears(1));
  }

  private double after(SavingUnit unit, Slice slice) {
    return unit.groups().stream().mapToDouble(group -> after(unit, group, slice)).sum();
  }

  /// A lamp may have been renovated, or come or gone meanwhile.
  private double after(SavingUnit unit, Lamps.Group group, Slice slice) {
    var cuts = group.cuts(slice.from(), slice.to());
    var kwh = 0.0;
    for (var i = 1; i < cuts.size(); i++) {
      kwh += after(unit, group, cuts.get(i - 1), cuts.get(i));
    }
    return kwh;
  }

  private double after(SavingUnit unit, Lamps.Group group, LocalDate from, LocalDate to) {
    var watts = group.watts(from) * group.count();
    return watts == 0
        ? 0
        : watts / WATTS_OF_KILOWATT * times.between(unit.place(), from, to).equivalentHours();
  }
}
