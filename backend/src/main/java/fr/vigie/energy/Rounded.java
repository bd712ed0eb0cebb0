package fr.vigie.energy;

import org.jspecify.annotations.Nullable;

/// Figures as they leave: without digits that nobody counted. Sums are made of what was not
/// rounded.
public final class Rounded {

  private Rounded() {}

  /// kW and kWh, to 0.001.
  public static double to3(double value) {
    return Math.rint(value * 1_000) / 1_000;
  }

  /// kgCO2e, to 0.001; null when there is none.
  public static @Nullable Double grams(@Nullable Double kilograms) {
    return kilograms == null ? null : Double.valueOf(to3(kilograms));
  }

  /// EUR, to 0.01; null when there are none.
  public static @Nullable Double cents(@Nullable Double eur) {
    return eur == null ? null : Double.valueOf(Math.rint(eur * 100) / 100);
  }
}
