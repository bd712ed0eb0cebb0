package fr.vigie.report;

import java.util.Locale;
import java.util.Optional;

/// What people call a report on the telephone and in letters, such as `7KQ4-M2XD-9`: the end of its
/// id and a character that tells when one of the others was misread.
///
/// The digits are Crockford's, whose `I`, `L` and `O` are read as `1` and `0`; the check is the
/// Luhn algorithm for 32 characters, which finds every single wrong character and nearly all that
/// changed places.
public final class ReportReference {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  private ReportReference() {}

  public static String of(String reportId) {
    var body = reportId.substring(reportId.length() - LENGTH);
    return written(body + check(body));
  }

  /// The reference that somebody typed or spelt; empty when it cannot be one.
  static Optional<String> read(String typed) {
    var plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('I', '1')
            .replace('L', '1')
            .replace('O', '0');
    return plain.matches("[" + DIGITS + "]{" + (LENGTH + 1) + "}")
            && check(plain.substring(0, LENGTH)) == plain.charAt(LENGTH)
        ? Optional.of(written(plain))
        : Optional.empty();
  }

  private static String written(String plain) {
    return plain.substring(0, 4) + "-" + plain.substring(4, LENGTH) + "-" + plain.substring(LENGTH);
  }

  private static char check(String body) {
    var base = DIGITS.length();
    var sum = 0;
    for (var i = body.length() - 1; i >= 0; i--) {
      var isDoubled = (body.length() - 1 - i) % 2 == 0;
      var value = DIGITS.indexOf(body.charAt(i)) * (isDoubled ? 2 : 1);
      sum += value / base + value % base;
    }
    return DIGITS.charAt((base - sum % base) % base);
  }
}
