package fr.vigie.intake;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Members of JSON objects of which nothing is sure.
final class JsonFields {

  private JsonFields() {}

  /// The object that these names lead to, one in the other.
  static Optional<JsonObject> object(JsonObject object, String... names) {
    var at = object;
    for (var name : names) {
      if (!(at.get(name) instanceof JsonObject member)) {
        return Optional.empty();
      }
      at = member;
    }
    return Optional.of(at);
  }

  static @Nullable String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : null;
  }

  static Optional<String> optionalText(JsonObject object, String name) {
    return Optional.ofNullable(text(object, name)).filter(text -> !text.isBlank());
  }

  static OptionalDouble number(@Nullable JsonValue value) {
    return value instanceof JsonNumber number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  static @Nullable Integer integer(JsonObject object, String name) {
    return object.get(name) instanceof JsonNumber number ? (Integer) number.intValue() : null;
  }
}
