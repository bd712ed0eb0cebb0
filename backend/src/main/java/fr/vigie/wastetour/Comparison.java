package fr.vigie.wastetour;

import fr.vigie.energy.EnergyFactor;
import fr.vigie.routing.DistanceMethod;
import fr.vigie.tourplan.DayPlan;
import org.jspecify.annotations.Nullable;

/// A round that visits what needs it, beside the fixed round that visits all, both planned in the
/// same way.
///
/// @param planned the round itself
/// @param fixed the round of all containers
/// @param method where the distances of both are from
/// @param burns what the litres are from; null when nobody said it
/// @param factor what the CO2 is from; null when there is none
public record Comparison(
    Effort planned,
    Effort fixed,
    DistanceMethod method,
    @Nullable Consumption burns,
    @Nullable EnergyFactor factor) {

  public static Comparison of(
      DayPlan planned, DayPlan fixed, @Nullable Consumption burns, @Nullable EnergyFactor factor) {
    return new Comparison(
        Effort.of(planned.visits().size(), planned.metres(), burns, factor),
        Effort.of(fixed.visits().size(), fixed.metres(), burns, factor),
        // As unsure as the less sure of the two.
        planned.method() == fixed.method() ? planned.method() : DistanceMethod.ESTIMATE,
        burns,
        factor);
  }
}
