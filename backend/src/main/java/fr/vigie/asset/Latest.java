package fr.vigie.asset;

import fr.vigie.shared.InvalidInput;
import java.time.Instant;

/// The last that a device said of a metric.
///
/// @param metric a name of letters and digits, 40 at most, such as `fillLevel`
/// @param unit as UCUM writes it, such as `Cel`
/// @param at when it was so, by the device's clock
/// @param arrivedAt when Vigie heard of it
public record Latest(
    String asset, String metric, double value, String unit, Instant at, Instant arrivedAt) {

  public Latest {
    InvalidInput.unless(
        metric.matches("[A-Za-z][A-Za-z0-9]{0,39}"), "metric", "1 to 40 letters and digits");
    InvalidInput.unless(Double.isFinite(value), "value", "a finite number");
    InvalidInput.unless(unit.length() <= 20, "unit", "at most 20 characters");
  }
}
