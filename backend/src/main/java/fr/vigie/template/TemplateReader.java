package fr.vigie.template;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import fr.vigie.territory.TemplatePart;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads template files; throws {@link InvalidInput} that names the field.
///
/// A file is a JSON object of `name` (1 to 40 of a-z, 0-9 and -), `version` (1 to 9,999), `title`
/// (1 to 120 characters) and `parts`, an object with a section for each part that the template sets
/// up. Anything else, and a name that comes twice, is refused.
final class TemplateReader {

  /// Characters of a file; the shipped ones have 2,000.
  static final int MOST_CHARACTERS = 200_000;

  private static final int MOST_TITLE = 120;
  private static final int MOST_VERSION = 9_999;
  private static final Set<String> KEYS = Set.of("name", "version", "title", "parts");

  private final Map<String, TemplatePart> parts = new LinkedHashMap<>();
  private final JsonReaderFactory json =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  TemplateReader(List<TemplatePart> parts) {
    parts.forEach(part -> this.parts.put(part.name(), part));
  }

  /// @param by the id of who imports it; null for those that Vigie brings along
  Template read(String file, Instant at, @Nullable String by) {
    InvalidInput.unless(
        file.length() <= MOST_CHARACTERS, "file", "at most " + MOST_CHARACTERS + " characters");
    var object = parse(file);
    object.keySet().forEach(key -> InvalidInput.unless(KEYS.contains(key), key, "one of " + KEYS));
    var name = text(object, "name");
    InvalidInput.unless(name.matches("[a-z0-9-]{1,40}"), "name", "1 to 40 of a-z, 0-9 and -");
    var version = version(object);
    var title = text(object, "title").strip();
    InvalidInput.unless(
        !title.isEmpty() && title.length() <= MOST_TITLE,
        "title",
        "1 to " + MOST_TITLE + " characters");
    PlainText.check(title, "title");
    return new Template(
        Template.idOf(name, version),
        name,
        version,
        title,
        sha256(file),
        file,
        checkedParts(object),
        at,
        by);
  }

  private JsonObject parse(String file) {
    try (var reader = json.createReader(new StringReader(file))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      // Parsson tells of what is too deep, and of a key that comes twice, by no exception of its
      // own.
      throw new InvalidInput("file", "a JSON object of which no key comes twice");
    }
  }

  private static String text(JsonObject object, String key) {
    InvalidInput.unless(object.get(key) instanceof JsonString, key, "a text");
    return object.getString(key);
  }

  private static int version(JsonObject object) {
    InvalidInput.unless(
        object.get("version") instanceof JsonNumber number
            && number.isIntegral()
            && number.toString().matches("[1-9]\\d{0,3}"),
        "version",
        "1 to " + MOST_VERSION);
    return object.getInt("version");
  }

  private JsonObject checkedParts(JsonObject object) {
    InvalidInput.unless(
        object.get("parts") instanceof JsonObject sections && !sections.isEmpty(),
        "parts",
        "an object with one section at least");
    var sections = object.getJsonObject("parts");
    sections.forEach((name, section) -> {
      var part = parts.get(name);
      if (part == null) {
        throw new InvalidInput("parts." + name, "one of " + parts.keySet());
      }
      part.check(section);
    });
    return sections;
  }

  static String sha256(String file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(file.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
