package fr.vigie.open311;

import fr.vigie.shared.InvalidInput;

/// Reads numbers as parameters have them.
final class Numbers {

  private Numbers() {}

  /// Throws {@link InvalidInput}, also for what only some programs take for numbers.
  static double decimal(String name, String text) {
    InvalidInput.unless(text.matches("-?\\d{1,12}(\\.\\d{1,15})?"), name, "a decimal number");
    return Double.parseDouble(text);
  }
}
