package fr.vigie.moderation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;

/// French licence plates: those of the SIV (`AA-123-AA`, since 2009) and of the FNI before it (`123
/// ABC 88`, up to four digits, two or three letters and the département).
final class Plates {

  /// No plate has an I, an O or a U.
  private static final String LETTER = "[A-HJ-NP-TV-Z]";

  private static final String GAP = "([\\s.·-]{0,3})";

  static final String SIV =
      "(?<![\\p{L}\\d])("
          + LETTER
          + "{2})"
          + GAP
          + "\\d{3}"
          + GAP
          + "("
          + LETTER
          + "{2})(?![\\p{L}\\d])";

  static final String FNI =
      "(?<![\\p{L}\\d])\\d{1,4}"
          + GAP
          + "("
          + LETTER
          + "{2,3})"
          + GAP
          + "(0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97[1-6])(?![\\p{L}\\d])";

  /// Short words that stand between numbers: `le 200 de`, `10 km 50`, `12 bis 54`.
  private static final Set<String> WORDS =
      Set.of(
          "av", "bd", "bt", "ca", "cd", "ce", "ch", "cm", "cv", "de", "dm", "dr", "en", "es", "est",
          "et", "fg", "ha", "hs", "kg", "km", "kv", "kw", "la", "le", "les", "lf", "ma", "me", "mm",
          "mn", "ne", "nm", "nd", "ph", "rd", "rn", "rp", "sa", "se", "st", "ta", "te", "ter", "vc",
          "ve", "vs", "web", "zac", "rez", "mes", "des", "ces", "ses", "tes", "sec", "sm", "an",
          "ans", "dec", "jan", "fev", "mar", "avr", "sep", "pl", "ap", "par", "car", "cet", "fax",
          "tel", "cher", "metre");

  private Plates() {}

  /// Written with hyphens or in capitals it is one; else only if its letters are no words.
  static boolean isOne(MatchResult found) {
    var text = found.group();
    if (text.indexOf('-') > 0 || text.equals(text.toUpperCase(Locale.ROOT))) {
      return true;
    }
    for (var part : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (WORDS.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
