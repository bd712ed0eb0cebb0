package fr.vigie.category;

import fr.vigie.shared.Fingerprint;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.TreeMap;

/// Names a form by what it asks: the same words are the same version, in whatever order they were
/// written, so forms need no counter and territories share them.
final class FormVersion {

  private FormVersion() {}

  static String of(String category, JsonObject form) {
    return Fingerprint.of(category, sorted(form));
  }

  private static Object sorted(JsonValue value) {
    return switch (value) {
      case JsonObject object -> {
        var members = new TreeMap<String, Object>();
        object.forEach((name, member) -> members.put(name, sorted(member)));
        yield members;
      }
      case JsonArray array -> array.stream().map(FormVersion::sorted).toList();
      case JsonString text -> text.getString();
      default -> value.toString();
    };
  }
}
