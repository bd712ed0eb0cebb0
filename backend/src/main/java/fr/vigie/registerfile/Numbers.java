package fr.vigie.registerfile;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers and answers as registers write them.
final class Numbers {

  /// With a point or a comma, and spaces between thousands.
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,15}([.,]\\d{0,30})?([eE][-+]?\\d{1,3})?");

  private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u202f]");

  private static final Map<String, String> ANSWERS =
      Map.of(
          "oui", "true", "non", "false", "vrai", "true", "faux", "false", "yes", "true", "no",
          "false", "1", "true", "0", "false");

  private Numbers() {}

  /// The number times a factor, as plain digits with a point; empty for what is no number.
  static Optional<String> read(String text, double factor) {
    return decimal(text).map(number -> plain(number.multiply(BigDecimal.valueOf(factor))));
  }

  private static String plain(BigDecimal number) {
    // What is beyond every range stays short.
    return Math.abs(number.precision() - (long) number.scale()) > 30
        ? Double.toString(number.doubleValue())
        : number.stripTrailingZeros().toPlainString();
  }

  static Optional<BigDecimal> decimal(String text) {
    var bare = SPACES.matcher(text).replaceAll("");
    return NUMBER.matcher(bare).matches()
        ? Optional.of(new BigDecimal(bare.replace(',', '.')))
        : Optional.empty();
  }

  /// `true` or `false`; what is no answer stays as it is.
  static String answer(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return ANSWERS.getOrDefault(lower, lower);
  }
}
