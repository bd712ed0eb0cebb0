package fr.vigie.energy;

import org.jspecify.annotations.Nullable;

/// What some lamps would have taken as they were, and what they took.
///
/// @param kwhBefore by the baseline's lamps and schedules
/// @param eurSaved null when there is no tariff for some of it
/// @param kgCo2eSaved null when there is no factor for some of it
record SavingFigures(
    double kwhBefore,
    Method before,
    double kwhAfter,
    Method after,
    @Nullable Double eurSaved,
    @Nullable Double kgCo2eSaved) {

  static final SavingFigures NONE =
      new SavingFigures(0, Method.MEASURED, 0, Method.MEASURED, 0.0, 0.0);

  static SavingFigures of(
      double kwhBefore, Method before, double kwhAfter, Method after, Slice slice) {
    var saved = kwhBefore - kwhAfter;
    var tariff = slice.tariff();
    var factor = slice.factor();
    return new SavingFigures(
        kwhBefore,
        before,
        kwhAfter,
        after,
        tariff == null ? null : Double.valueOf(saved * tariff.eurPerKwh()),
        factor == null ? null : Double.valueOf(saved * factor.kgCo2e()));
  }

  double kwhSaved() {
    return kwhBefore - kwhAfter;
  }

  Method saved() {
    return before.and(after);
  }

  SavingFigures plus(SavingFigures other) {
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
