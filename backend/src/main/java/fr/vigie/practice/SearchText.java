package fr.vigie.practice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as they are looked for: whatever their case and accents.
final class SearchText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private SearchText() {}

  static String folded(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    var plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return SPACES.matcher(plain.strip()).replaceAll(" ");
  }
}
