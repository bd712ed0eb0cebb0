package fr.vigie.energy;

import org.jspecify.annotations.Nullable;

/// What some lamps would have taken as they were, and what they took.
///
/// @param kwhBefore by the baseline's lamps and schedules
/// @param eurSaved null when there is no tariff for some of it
/// @param kgCo2eSaved null when there is no factor for some of it
public record SavingFigures(
    double kwhBefore,
    Method before,
    double kwhAfter,
    Method after,
    @Nullable Double eurSaved,
    @Nullable Double kgCo2eSaved) {

  public static final SavingFigures NONE =
      new SavingFigures(0, Method.MEASURED, 0, Method.MEASURED, 0.0, 0.0);

  static SavingFigures of(
      double kwhBefore, Method before, double kwhAfter, Method after, Slice slice) {
    var tariff = slice.tariff();
    var eurPerKwh = tariff == null ? null : Double.valueOf(tariff.eurPerKwh());
    return of(kwhBefore, before, kwhAfter, after, eurPerKwh, slice.factor());
  }

  static SavingFigures of(
      double kwhBefore,
      Method before,
      double kwhAfter,
      Method after,
      @Nullable Double eurPerKwh,
      @Nullable EnergyFactor factor) {
    var saved = kwhBefore - kwhAfter;
    return new SavingFigures(
        kwhBefore,
        before,
        kwhAfter,
        after,
        eurPerKwh == null ? null : Double.valueOf(saved * eurPerKwh),
        factor == null ? null : Double.valueOf(saved * factor.kgCo2e()));
  }

  public double kwhSaved() {
    return kwhBefore - kwhAfter;
  }

  public Method saved() {
    return before.and(after);
  }

  public SavingFigures plus(SavingFigures other) {
    return new SavingFigures(
        kwhBefore + other.kwhBefore,
        before.and(other.before),
        kwhAfter + other.kwhAfter,
        after.and(other.after),
        sum(eurSaved, other.eurSaved),
        sum(kgCo2eSaved, other.kgCo2eSaved));
  }

  private static @Nullable Double sum(@Nullable Double one, @Nullable Double other) {
    return one == null || other == null ? null : Double.valueOf(one + other);
  }
}
