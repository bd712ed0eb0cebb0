package fr.vigie.energy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the lighting of territories has saved, for figures of territories.
public interface SavedEnergy {

  /// What was saved, as far as the days are over.
  ///
  /// @param kwh null when there is no baseline to compare with, or no day that is over
  /// @param eur null also when some of it has no tariff
  /// @param kgCo2e null also when some of it has no factor
  /// @param method how sure it is
  /// @param lamps the light points that are compared with the baselines
  record Saved(
      @Nullable Double kwh,
      @Nullable Double eur,
      @Nullable Double kgCo2e,
      Method method,
      int lamps) {}

  /// Of a territory between two days; who asks may see its figures.
  ///
  /// @param to the day after the last
  Saved between(String territory, LocalDate from, LocalDate to);
}
