package fr.vigie.shared;

/// What people write: lines of characters, nothing that steers a terminal or that no text can hold.
public final class PlainText {

  private static final String ALLOWED_CONTROLS = "\n\r\t";

  private PlainText() {}

  /// Throws {@link InvalidInput} for control characters and halves of characters.
  public static void check(String text, String field) {
    InvalidInput.unless(isPlain(text), field, "no control characters");
  }

  public static boolean isPlain(String text) {
    return text.codePoints().allMatch(PlainText::isPlain);
  }

  private static boolean isPlain(int character) {
    return ALLOWED_CONTROLS.indexOf(character) >= 0
        || !(Character.isISOControl(character)
            || Character.getType(character) == Character.SURROGATE);
  }
}
