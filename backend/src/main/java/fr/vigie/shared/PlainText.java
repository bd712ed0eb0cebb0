package fr.vigie.shared;

/// What people write: lines of characters, nothing that steers a terminal or that no text can hold.
public final class PlainText {

  private static final String ALLOWED_CONTROLS = "\n\r\t";

  private PlainText() {}

  /// Throws {@link InvalidInput} for control characters and halves of characters.
  public static void check(String text, String field) {
    InvalidInput.unless(
        text.codePoints().allMatch(PlainText::isPlain), field, "no control characters");
  }

  private static boolean isPlain(int character) {
    return ALLOWED_CONTROLS.indexOf(character) >= 0
        || !(Character.isISOControl(character)
            || Character.getType(character) == Character.SURROGATE);
  }
}
