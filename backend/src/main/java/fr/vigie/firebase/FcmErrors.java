package fr.vigie.firebase;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the errors of Google's interfaces as far as the SDK does not.
final class FcmErrors {

  private FcmErrors() {}

  static boolean isOne(@Nullable String content) {
    return error(content).isPresent();
  }

  /// The field of the message that is wrong, such as `message.token`; empty when it is not said.
  static String invalidField(@Nullable String content) {
    return error(content).stream()
        .flatMap(error -> objects(error, "details"))
        .flatMap(detail -> objects(detail, "fieldViolations"))
        .map(violation -> violation.getString("field", ""))
        .findFirst()
        .orElse("");
  }

  private static Stream<JsonObject> objects(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject)
        : Stream.empty();
  }

  private static Optional<JsonObject> error(@Nullable String content) {
    if (content == null || !content.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try (var reader = Json.createReader(new StringReader(content))) {
      return reader.readObject().get("error") instanceof JsonObject error
          ? Optional.of(error)
          : Optional.empty();
    } catch (JsonException e) {
      // Cut off, or no JSON: then it is not of FCM.
      return Optional.empty();
    }
  }
}
