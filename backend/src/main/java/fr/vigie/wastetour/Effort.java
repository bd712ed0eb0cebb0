package fr.vigie.wastetour;

import fr.vigie.energy.EnergyFactor;
import org.jspecify.annotations.Nullable;

/// What a round takes.
///
/// @param stops how many containers it visits
/// @param litres of diesel; null when nobody said what the vehicle burns
/// @param kgCo2e given off by it; null when there are no litres or no factor
public record Effort(
    int stops, double kilometres, @Nullable Double litres, @Nullable Double kgCo2e) {

  static Effort of(
      int stops, double metres, @Nullable Consumption burns, @Nullable EnergyFactor factor) {
    var kilometres = metres / 1_000;
    var litres = burns == null ? null : kilometres * burns.litresPer100Kilometres() / 100;
    var co2 = litres == null || factor == null ? null : litres * factor.kgCo2e();
    return new Effort(stops, kilometres, litres, co2);
  }
}
