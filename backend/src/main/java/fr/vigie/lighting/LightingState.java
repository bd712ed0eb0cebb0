package fr.vigie.lighting;

import java.time.Instant;

/// What a lamp should do at an instant.
///
/// @param level share of its rated power, 0 to 1
/// @param since when this began
/// @param until when this ends
public record LightingState(double level, Reason reason, Instant since, Instant until) {

  public enum Reason {
    DAY,
    NIGHT,
    DIMMED,
    SWITCHED_OFF
  }

  public boolean isLit() {
    return level > 0;
  }
}
