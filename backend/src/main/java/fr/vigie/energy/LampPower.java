package fr.vigie.energy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a light point draws at full power, now and before it was renovated.
///
/// @param watts of the whole light point now; null when its register does not say
/// @param wattsBefore its renovation; null when that is unknown or there was none
/// @param renovatedOn the first day of the power of now; null when that is unknown
public record LampPower(
    @Nullable Double watts, @Nullable Double wattsBefore, @Nullable LocalDate renovatedOn) {

  boolean isKnown() {
    return watts != null;
  }

  /// Whether nobody has said what it draws, now or before.
  boolean isUnheardOf() {
    return watts == null && wattsBefore == null;
  }

  /// Watts on a day; 0 where nothing is known. A renovated lamp of which only the old power is
  /// known, or not since when it draws the new one, is taken to draw the old one still, so that no
  /// saving is made up.
  double on(LocalDate day) {
    if (wattsBefore != null && (watts == null || !isRenovated(day))) {
      return wattsBefore;
    }
    return watts == null ? 0 : watts;
  }

  private boolean isRenovated(LocalDate day) {
    return renovatedOn != null && !day.isBefore(renovatedOn);
  }

  /// Whether it was renovated on a day that nobody has said.
  boolean lacksRenovationDay() {
    return watts != null && wattsBefore != null && renovatedOn == null;
  }
}
