package fr.vigie.category;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import fr.vigie.shared.PlainText;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that people read, in French and perhaps in German and English.
///
/// @param text in French, or in the one language that was asked for
/// @param translations into other languages; what there is not is read in French
public record Words(String text, Map<Language, String> translations) {

  private static final int MOST_CHARACTERS = 200;

  public Words {
    translations = Map.copyOf(translations);
  }

  /// In one language only.
  public Words(String text) {
    this(text, Map.of());
  }

  /// The same in a language, where there is such a translation, and in no other.
  public Words in(Language language) {
    return new Words(translations.getOrDefault(language, text));
  }

  /// For whoever is answered on this thread.
  public String said() {
    return in(Language.ofReader()).text();
  }

  /// Reads a text, which is French, or an object by language; throws {@link InvalidInput}.
  static Words read(@Nullable JsonValue json, String field) {
    return switch (json) {
      case JsonString text -> new Words(checked(text, field));
      case JsonObject byLanguage -> read(byLanguage, field);
      case null, default -> throw refused(field);
    };
  }

  private static Words read(JsonObject json, String field) {
    var byLanguage = new EnumMap<Language, String>(Language.class);
    var left = new java.util.HashSet<>(json.keySet());
    for (var language : Language.values()) {
      var text = json.get(language.tag());
      if (left.remove(language.tag()) && !JsonValue.NULL.equals(text)) {
        byLanguage.put(language, checked(text, field + "." + language.tag()));
      }
    }
    var french = byLanguage.remove(Language.FR);
    if (french == null || !left.isEmpty()) {
      throw refused(field);
    }
    return new Words(french, byLanguage);
  }

  private static String checked(@Nullable JsonValue json, String field) {
    var text = json instanceof JsonString string ? string.getString().strip() : "";
    InvalidInput.unless(
        !text.isEmpty() && text.length() <= MOST_CHARACTERS,
        field,
        "1 to " + MOST_CHARACTERS + " characters");
    PlainText.check(text, field);
    return text;
  }

  private static InvalidInput refused(String field) {
    return new InvalidInput(field, "a French text, or an object of fr and perhaps de and en");
  }
}
