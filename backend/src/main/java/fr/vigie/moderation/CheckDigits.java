package fr.vigie.moderation;

import java.math.BigInteger;
import java.util.Locale;

/// The check digits of numbers that stand for one person.
final class CheckDigits {

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final int LEAST_IBAN = 15;
  private static final int MOST_IBAN = 34;
  private static final int WITHOUT_KEY = 13;

  private CheckDigits() {}

  /// ISO 13616: with the first four characters last and letters as numbers from 10, the remainder
  /// by 97 is 1.
  static boolean isIban(String text) {
    var iban = compact(text);
    if (iban.length() < LEAST_IBAN || iban.length() > MOST_IBAN) {
      return false;
    }
    var digits = new StringBuilder();
    (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .forEach(character -> digits.append(Character.digit(character, 36)));
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
  }

  /// The key of a French social security number is 97 less the remainder by 97, where Corsica's 2A
  /// and 2B count as 19 and 18; a number without its key is believed.
  static boolean isNir(String text) {
    var nir = compact(text).replace("2A", "19").replace("2B", "18");
    if (nir.length() == WITHOUT_KEY) {
      return true;
    }
    var number = Long.parseLong(nir.substring(0, WITHOUT_KEY));
    return 97 - number % 97 == Long.parseLong(nir.substring(WITHOUT_KEY));
  }

  private static String compact(String text) {
    return text.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
  }
}
