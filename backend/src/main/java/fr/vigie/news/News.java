package fr.vigie.news;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a territory tells everybody who wants to hear of it.
///
/// @param clientNewsId the name that the app gave it, so that it is published once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param domain what it is about; null for everything
/// @param texts what is read, in French and perhaps in other languages, each once
/// @param by the member of staff who published it
/// @param validUntil until when it is shown
public record News(
    String id,
    String clientNewsId,
    String fingerprint,
    String territory,
    @Nullable Domain domain,
    List<Text> texts,
    String by,
    Instant publishedAt,
    Instant validUntil) {

  /// What is read in one language.
  public record Text(Language language, String title, String text) {}

  /// Throws {@link InvalidInput} without a text in French, and for two in one language.
  public News {
    texts = List.copyOf(texts);
    var languages = texts.stream().map(Text::language).toList();
    InvalidInput.unless(languages.contains(Language.FR), "texts", "one of them in French");
    InvalidInput.unless(
        languages.stream().distinct().count() == languages.size(), "texts", "each language once");
  }

  /// Whether it is still shown.
  public boolean isShown(Instant now) {
    return now.isBefore(validUntil);
  }
}
