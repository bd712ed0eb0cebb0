package fr.vigie.http;

import fr.vigie.shared.JsonBuffer;
import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
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
    try (var parser = JSON.createParser(new ByteArrayInputStream(bytes))) {
      if (parser.next() != Event.START_OBJECT) {
        throw new JsonException("no object");
      }
      var object = object(parser);
      if (parser.hasNext()) {
        throw new JsonException("more than an object");
      }
      return object;
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      // How the parser says that its own limits of depth and of numbers are passed, or that
      // there is nothing.
      throw new JsonException("nested too deeply, or a number too long", e);
    }
  }

  public static byte[] write(@Nullable Object value) {
    return new JsonBuffer(1_024).value(value).toBytes();
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    while (parser.next() != Event.END_OBJECT) {
      var name = parser.getString();
      object.put(name, value(parser, parser.next()));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    var array = new ArrayList<@Nullable Object>();
    for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      array.add(value(parser, event));
    }
    return array;
  }

  private static @Nullable Object value(JsonParser parser, Event event) {
    return switch (event) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER -> number(parser.getBigDecimal());
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case KEY_NAME, END_OBJECT, END_ARRAY -> throw new JsonException("no value");
    };
  }

  /// Never a number of arbitrary size: 1e999999999 would fill the memory.
  private static Number number(BigDecimal json) {
    var value = json.doubleValue();
    var isInteger = json.scale() == 0 && Math.abs(value) < Long.MAX_VALUE;
    return isInteger ? (Number) json.longValue() : (Number) value;
  }
}
