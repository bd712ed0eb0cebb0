package fr.vigie.shared;

import java.util.regex.Pattern;

/// What people write: lines of characters, nothing that steers a terminal or that no text can hold.
public final class PlainText {

  private static final String ALLOWED_CONTROLS = "\n\r\t";

  /// Embeddings and overrides (U+202A to U+202E) and isolates (U+2066 to U+2069).
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private PlainText() {}

  /// Throws {@link InvalidInput} for control characters and halves of characters.
  public static void check(String text, String field) {
    InvalidInput.unless(isPlain(text), field, "no control characters");
  }

  /// Without what turns the order of reading around, so that nobody reads what was not written.
  /// What a right-to-left language needs of itself stays.
  public static String inReadingOrder(String text) {
    return TURNS.matcher(text).replaceAll("");
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
