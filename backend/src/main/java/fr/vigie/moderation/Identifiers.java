package fr.vigie.moderation;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what stands for one person: telephone numbers, e-mail addresses, French licence plates,
/// bank accounts (ISO 13616) and French social security numbers.
final class Identifiers {

  private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// Ten digits after a French prefix, or an international number.
  private static final String PHONE =
      "(?<![\\d+])(?:(?:(?:\\+|00)\\s?33[\\s.-]?(?:\\(0\\)\\s?)?|0)[1-9](?:[\\s./-]?\\d{2}){4}"
          + "|(?:\\+|00)[1-9]\\d{0,2}(?:[\\s./-]?\\d{2,4}){3,5})(?!\\d)";

  private static final String AT = "\\s?(?:@|\\((?:at|arobase|à)\\)|\\[(?:at|arobase)\\])\\s?";
  private static final String EMAIL =
      "[\\p{L}\\d][\\p{L}\\d._%+-]{0,63}+"
          + AT
          + "[\\p{L}\\d-]{1,63}+(?:\\.[\\p{L}\\d-]{1,63}+){1,10}+";

  /// What a domain ends with.
  private static final Pattern TOP_LEVEL = Pattern.compile("\\.\\p{L}{2,24}$");

  /// As the region's people and their neighbours write theirs, in groups of four; others at once.
  private static final String IBAN =
      "(?<!\\w)(?:FR\\d{2}(?: ?[A-Z\\d]{4}){5} ?[A-Z\\d]{3}|DE\\d{2}(?: ?\\d{4}){4} ?\\d{2}"
          + "|LU\\d{2}(?: ?[A-Z\\d]{4}){4}|BE\\d{2}(?: ?\\d{4}){3}|CH\\d{2}(?: ?[A-Z\\d]{4}){4} ?[A-Z\\d]"
          + "|[A-Z]{2}\\d{2}[A-Z\\d]{11,30})(?!\\w)";

  private static final String NIR =
      "(?<!\\d)[12][\\s.]?\\d{2}[\\s.]?(?:0[1-9]|1[0-2]|[2-9]\\d)[\\s.]?(?:\\d{2}|2[AB])[\\s.]?\\d{3}"
          + "[\\s.]?\\d{3}(?:[\\s.]?\\d{2})?(?!\\d)";

  /// What is found by a pattern, if it passes a closer look.
  private record Kind(Reason reason, Pattern pattern, Predicate<MatchResult> isOne) {}

  private final List<Kind> kinds =
      List.of(
          kind(Reason.BANK_ACCOUNT, IBAN, found -> CheckDigits.isIban(found.group())),
          kind(Reason.SOCIAL_SECURITY_NUMBER, NIR, found -> CheckDigits.isNir(found.group())),
          kind(Reason.EMAIL_ADDRESS, EMAIL, found -> TOP_LEVEL.matcher(found.group()).find()),
          kind(Reason.LICENCE_PLATE, Plates.SIV, Plates::isOne),
          kind(Reason.LICENCE_PLATE, Plates.FNI, Plates::isOne),
          kind(Reason.PHONE_NUMBER, PHONE, _ -> true));

  private static Kind kind(Reason reason, String pattern, Predicate<MatchResult> isOne) {
    return new Kind(reason, Pattern.compile(pattern, INSENSITIVE), isOne);
  }

  Stream<Finding> in(String text) {
    return kinds.stream()
        .flatMap(kind ->
            kind.pattern()
                .matcher(text)
                .results()
                .filter(kind.isOne())
                .map(found -> new Finding(kind.reason(), found.start(), found.end())));
  }
}
