package fr.vigie.energy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a light point draws at full power, now and before it was renovated.
///
/// @param watts of the whole light point now; null when its register does not say
/// @param wattsBefore its renovation; null when that is unknown or there was none
/// @param renovatedOn the first day of the power of now
/// @param installedOn the first day that it stood there, unless `wattsBefore` tells of earlier days
public record LampPower(
    @Nullable Double watts,
    @Nullable Double wattsBefore,
    @Nullable LocalDate renovatedOn,
    @Nullable LocalDate installedOn) {

  boolean isKnown() {
    return watts != null;
  }

  /// Watts on a day; 0 before it stood there, and where nothing is known. A renovated lamp of which
  /// only the old power is known is taken to draw it still, so that no saving is made up.
  double on(LocalDate day) {
    if (wattsBefore != null && (watts == null || isBeforeRenovation(day))) {
      return wattsBefore;
    }
    var isThere = wattsBefore != null || installedOn == null || !day.isBefore(installedOn);
    return watts != null && isThere ? watts : 0;
  }

  private boolean isBeforeRenovation(LocalDate day) {
    return renovatedOn != null && day.isBefore(renovatedOn);
  }

  /// The day inside a period on which the power changes; null when it does not.
  @Nullable LocalDate changeWithin(LocalDate from, LocalDate to) {
    var change = wattsBefore != null ? renovatedOn : installedOn;
    return change != null && change.isAfter(from) && change.isBefore(to) ? change : null;
  }
}
