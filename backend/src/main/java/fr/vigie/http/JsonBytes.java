package fr.vigie.http;

import fr.vigie.shared.JsonBuffer;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON to and from the maps and lists that the GraphQL engine works with.
public final class JsonBytes {

  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonBytes() {}

  /// Reads an object; throws {@link JsonException} for anything else.
  public static Map<String, @Nullable Object> readObject(byte[] bytes) {
    try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
      return object(reader.readObject());
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      // How the parser says that its own limits of depth and of numbers are passed.
      throw new JsonException("nested too deeply, or a number too long", e);
    }
  }

  public static byte[] write(@Nullable Object value) {
    return new JsonBuffer(1_024).value(value).toBytes();
  }

  private static Map<String, @Nullable Object> object(Map<String, JsonValue> json) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    json.forEach((name, value) -> object.put(name, value(value)));
    return object;
  }

  private static @Nullable Object value(JsonValue json) {
    return switch (json.getValueType()) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case STRING -> ((JsonString) json).getString();
      case NUMBER -> number((JsonNumber) json);
      case OBJECT -> object(json.asJsonObject());
      case ARRAY -> array(json.asJsonArray());
    };
  }

  private static List<@Nullable Object> array(List<JsonValue> json) {
    var array = new ArrayList<@Nullable Object>(json.size());
    json.forEach(value -> array.add(value(value)));
    return array;
  }

  /// Never a number of arbitrary size: 1e999999999 would fill the memory.
  private static Number number(JsonNumber json) {
    var value = json.doubleValue();
    var isInteger = json.isIntegral() && Math.abs(value) < Long.MAX_VALUE;
    return isInteger ? (Number) json.longValue() : (Number) value;
  }
}
