package fr.vigie.image;

import fr.vigie.shared.InvalidInput;

/// A part of a picture, in shares of its sides from the top left.
public record Rectangle(double x, double y, double width, double height) {

  /// Throws {@link InvalidInput} for what does not lie within.
  public Rectangle {
    share("x", x);
    share("y", y);
    InvalidInput.unless(
        width > 0 && x + width <= 1 + 1e-9, "width", "more than 0, within the picture");
    InvalidInput.unless(
        height > 0 && y + height <= 1 + 1e-9, "height", "more than 0, within the picture");
  }

  private static void share(String name, double value) {
    InvalidInput.unless(value >= 0 && value < 1, name, "0 to 1");
  }
}
