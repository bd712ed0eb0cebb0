package fr.vigie.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as mail servers take it: what is not plain before the @ in quotes, the name behind it
/// in ASCII.
///
/// @param needsUtf8 whether only servers that know SMTPUTF8 can take it (RFC 6531)
record MailAddress(String text, boolean needsUtf8) {

  private static final int MOST_CHARACTERS = 254;
  private static final Pattern DOT_ATOM =
      Pattern.compile(
          "[^\\s\\p{Cntrl}()<>\\[\\]:;@\\\\,.\"]+(\\.[^\\s\\p{Cntrl}()<>\\[\\]:;@\\\\,.\"]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  /// Empty for what is no address that mail could ever go to.
  static Optional<MailAddress> of(String typed) {
    var at = typed.lastIndexOf('@');
    if (at < 1 || typed.indexOf('@') != at || typed.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    var local = typed.substring(0, at);
    return domain(typed.substring(at + 1))
        .map(domain -> quoted(local) + "@" + domain)
        .filter(text -> text.length() <= MOST_CHARACTERS)
        .map(text -> new MailAddress(text, !local.chars().allMatch(each -> each < 128)));
  }

  private static Optional<String> domain(String typed) {
    try {
      var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(ascii).filter(name -> DOMAIN.matcher(name).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String quoted(String local) {
    return DOT_ATOM.matcher(local).matches()
        ? local
        : '"' + local.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
