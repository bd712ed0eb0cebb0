package fr.vigie.energy;

import fr.vigie.energy.Savings.Gap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the lighting of a territory took and saved in a calendar month, as far as its days are
/// over, and all that it was counted by.
///
/// @param units by commune, then by cabinet
/// @param gaps of the whole, besides those of its parts
/// @param baselines that something was compared with
public record LightingMonth(
    YearMonth month,
    List<Unit> units,
    Set<Gap> gaps,
    List<Tariff> tariffs,
    List<EnergyFactor> factors,
    List<Reference> baselines) {

  public LightingMonth {
    units = List.copyOf(units);
    gaps = Set.copyOf(gaps);
  }

  /// Lamps that are counted together.
  ///
  /// @param cabinet the id of the cabinet; null for those of a commune below none
  public record Unit(String commune, @Nullable String cabinet, EnergyUse use) {}

  /// A baseline by its id, and the day that it was taken of.
  public record Reference(String id, LocalDate on) {}
}
