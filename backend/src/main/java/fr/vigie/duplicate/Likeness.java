package fr.vigie.duplicate;

import fr.vigie.view.Row;
import java.time.Duration;

/// Two open reports of one category, near each other and soon after each other.
///
/// @param earlier the one that was filed first
/// @param metres how far they lie apart
/// @param apart how long after the earlier one the report was filed
record Likeness(Row report, Row earlier, double metres, Duration apart) {

  double hoursApart() {
    return apart.toMinutes() / 60.0;
  }
}
