package fr.vigie.part;

import fr.vigie.shared.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Quantities as they are sent: of at most three decimals and a million.
public final class Quantities {

  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private Quantities() {}

  /// Throws {@link InvalidInput} that names the field.
  ///
  /// @param mayBeNone whether there may be none of it
  public static BigDecimal read(double sent, String field, boolean mayBeNone) {
    var quantity = BigDecimal.valueOf(sent);
    var least = mayBeNone ? "0" : "0.001";
    InvalidInput.unless(
        quantity.compareTo(new BigDecimal(least)) >= 0
            && quantity.compareTo(MOST) <= 0
            && quantity.stripTrailingZeros().scale() <= Part.DECIMALS,
        field,
        least + " to 1000000, of 3 decimals");
    return quantity.setScale(Part.DECIMALS, RoundingMode.UNNECESSARY);
  }
}
