package fr.vigie.contact;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How somebody who reports can be reached; all of it as they said it, none of it proven.
///
/// @param email in lower case
/// @param phone digits, perhaps after a plus sign
/// @param language two letters of ISO 639-1, such as `fr`
public record Contact(
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String language) {

  private static final int MOST_CHARACTERS = 200;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}");
  private static final Pattern PHONE = Pattern.compile("\\+?\\d{6,15}");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s./()-]+");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  /// Throws {@link InvalidInput} for what reaches nobody.
  public Contact {
    name = told(name);
    email = lower(told(email));
    phone = digits(told(phone));
    language = lower(told(language));
    var length = name == null ? 0 : name.length();
    InvalidInput.unless(length <= MOST_CHARACTERS, "name", "1 to 200 characters");
    PlainText.check(name == null ? "" : name, "name");
    InvalidInput.unless(fits(email, EMAIL), "email", "an e-mail address");
    InvalidInput.unless(fits(phone, PHONE), "phone", "a telephone number of 6 to 15 digits");
    InvalidInput.unless(fits(language, LANGUAGE), "language", "two letters, such as fr");
  }

  /// Whether it says nothing about who it is.
  public boolean isNobody() {
    return name == null && email == null && phone == null;
  }

  private static boolean fits(@Nullable String text, Pattern form) {
    return text == null || form.matcher(text).matches();
  }

  private static @Nullable String told(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /// `+33 (0)6 12 34 56 78` is written in many ways.
  private static @Nullable String digits(@Nullable String text) {
    return text == null ? null : BETWEEN_DIGITS.matcher(text.replace("(0)", "")).replaceAll("");
  }
}
