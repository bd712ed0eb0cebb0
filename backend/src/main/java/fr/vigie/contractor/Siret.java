package fr.vigie.contractor;

import fr.vigie.shared.InvalidInput;

/// Names an establishment in the French register of companies: fourteen digits, of which the first
/// nine are the SIREN of the company and the last is a check digit.
public record Siret(String digits) {

  private static final String RULE = "the fourteen digits of a SIRET";

  /// The offices of La Poste outnumber what a check digit allows: theirs add up to a multiple of 5.
  private static final String LA_POSTE = "356000000";

  /// Throws {@link InvalidInput} for what is no SIRET.
  public Siret {
    InvalidInput.unless(
        digits.matches("[0-9]{14}")
            && (luhn(digits) % 10 == 0
                || (digits.startsWith(LA_POSTE)
                    && digits.chars().map(Character::getNumericValue).sum() % 5 == 0)),
        "siret",
        RULE);
  }

  private static int luhn(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var doubled = (digits.charAt(i) - '0') * (2 - i % 2);
      sum += doubled / 10 + doubled % 10;
    }
    return sum;
  }
}
