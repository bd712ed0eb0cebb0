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

  private final LightingTimes times;
  private final MeteredEnergy.Counts metered;
  private final LampUse use;
  private final Map<String, Optional<LightingSchedule>> schedules = new HashMap<>();
  private final Map<String, Double> scales = new HashMap<>();

  CountSavings(LightingTimes times, MeteredEnergy.Counts metered) {
    this.times = times;
    this.metered = metered;
    this.use = new LampUse(times::between);
  }

  SavingFigures count(SavingUnit unit, Slice slice) {
    var baseline = unit.baseline();
    if (baseline == null) {
      return SavingFigures.NONE;
    }
    var used = used(unit, slice);
    return SavingFigures.of(
        before(unit, baseline, slice),
        baseline.declared() == null ? Method.COMPUTED : Method.DECLARED,
        used.kwh(),
        used.method(),
        slice);
  }

  /// What lamps took.
  record Used(double kwh, Method method) {}

  /// Whether or not there is something to compare it with.
  Used used(SavingUnit unit, Slice slice) {
    var cabinet = unit.place().cabinet();
    var read = cabinet == null ? OptionalDouble.empty() : metered.kwh(cabinet, slice.from());
    return new Used(
        read.orElseGet(() -> use.kwh(unit, slice.from(), slice.to())),
        read.isPresent() ? Method.MEASURED : Method.COMPUTED);
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
}
