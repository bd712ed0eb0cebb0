package fr.vigie.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language that Vigie speaks; French with those who ask for none of them.
public enum Language {
  FR(Locale.FRENCH),
  DE(Locale.GERMAN),
  EN(Locale.ENGLISH);

  private static final ScopedValue<Language> READERS = ScopedValue.newInstance();
  private static final String ANY = "*";

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /// As BCP 47 has it, such as `fr`.
  public String tag() {
    return locale.getLanguage();
  }

  /// What the reader likes best, by RFC 9110; what is no language range says nothing.
  ///
  /// @param acceptLanguage such as `de-AT, en;q=0.5`; null when nothing is said
  public static Language ofHeader(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return FR;
    }
    var ranges = Arrays.stream(acceptLanguage.split(",", -1)).map(Range::parse).toList();
    var best = FR;
    var most = 0.0;
    for (var range : ranges) {
      var language = range.quality() > most ? range.language(ranges) : Optional.<Language>empty();
      if (language.isPresent()) {
        best = language.get();
        most = range.quality();
      }
    }
    return best;
  }

  /// The language of whoever is answered on this thread.
  public static Language ofReader() {
    return READERS.orElse(FR);
  }

  /// Runs an act whose sentences this language is for.
  public <T, X extends Exception> T during(ScopedValue.CallableOp<T, X> act) throws X {
    return ScopedValue.where(READERS, this).call(act);
  }

  /// Empty for a language that Vigie does not speak.
  ///
  /// @param code two letters of ISO 639-1; null for none
  public static Optional<Language> named(@Nullable String code) {
    return Arrays.stream(values()).filter(each -> each.tag().equals(code)).findFirst();
  }

  /// A language range, such as `de-AT;q=0.5`.
  ///
  /// @param code what comes before the first hyphen
  private record Range(String code, double quality) {

    static Range parse(String text) {
      var parts = text.split(";", -1);
      var code = parts[0].strip().toLowerCase(Locale.ROOT).split("-", 2)[0];
      return new Range(code, parts.length == 1 ? 1 : quality(parts[1].strip()));
    }

    private static double quality(String text) {
      return text.matches("(?i)q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
          ? Double.parseDouble(text.substring(2))
          : 0;
    }

    /// Any language means the first that is not named.
    Optional<Language> language(List<Range> all) {
      return code.equals(ANY)
          ? Arrays.stream(values())
              .filter(each -> all.stream().noneMatch(r -> r.code().equals(each.tag())))
              .findFirst()
          : named(code);
    }
  }
}
