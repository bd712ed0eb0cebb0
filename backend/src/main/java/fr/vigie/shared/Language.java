package fr.vigie.shared;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A language that people read Vigie in.
public enum Language {
  FR,
  DE,
  EN;

  private static final int LONGEST_HEADER = 200;

  /// The one that an `Accept-Language` header would rather have; French where it names none of
  /// them, and for what is no such header.
  public static Language ofHeader(@Nullable String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return FR;
    }
    return ranges(header).stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> range.getRange().split("-", 2)[0])
        .flatMap(tag -> List.of(values()).stream().filter(language -> language.tag().equals(tag)))
        .findFirst()
        .orElse(FR);
  }

  private static List<Locale.LanguageRange> ranges(String header) {
    try {
      return Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException notSuchAHeader) {
      return List.of();
    }
  }

  /// As BCP 47 has it, such as `fr`.
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
