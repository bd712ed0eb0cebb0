package fr.vigie.round;

import fr.vigie.wastetour.Comparison;
import fr.vigie.wastetour.Consumption;
import fr.vigie.wastetour.FillForecast;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a round of waste containers is planned by.
///
/// @param nextRoundAt when the next one comes
/// @param burns what the vehicle burns; null when nobody said
/// @param forecasts one for each container that was thought of; none until it is planned
/// @param comparison with the round of all containers; null until it is planned
public record WastePart(
    Instant nextRoundAt,
    @Nullable Consumption burns,
    List<FillForecast> forecasts,
    @Nullable Comparison comparison) {

  public WastePart {
    forecasts = List.copyOf(forecasts);
  }

  public static WastePart asked(Instant nextRoundAt, @Nullable Consumption burns) {
    return new WastePart(nextRoundAt, burns, List.of(), null);
  }

  public WastePart found(List<FillForecast> told, Comparison compared) {
    return new WastePart(nextRoundAt, burns, told, compared);
  }
}
