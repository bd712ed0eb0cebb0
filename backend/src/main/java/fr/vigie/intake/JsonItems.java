package fr.vigie.intake;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The objects of a JSON array, one after the other however many they are: of the array that the
/// body is, or of the one under a name in the object that it is.
final class JsonItems {

  private static final long MOST_BYTES_OF_ITEM = 65_536;

  private JsonItems() {}

  /// The body is not what it should be from here on; what came before was taken.
  static final class Broken extends Exception {
    Broken(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /// @param take is given each object, and the texts that stood before it beside the array
  static void read(InputStream body, String name, BiConsumer<JsonObject, Map<String, String>> take)
      throws Broken {
    var budget = new ItemBudget(body, MOST_BYTES_OF_ITEM);
    try (var parser = Json.createParser(budget)) {
      if (seek(parser, name, Map.of(), take, budget)) {
        return;
      }
      throw new Broken(
          "not an array, nor an object with an array \"" + name + "\"", new JsonException(name));
    } catch (JsonException e) {
      throw new Broken(
          e instanceof JsonParsingException p
              ? "broken at " + p.getLocation().getStreamOffset()
              : "" + e.getMessage(),
          e);
    }
  }

  /// How the parser says that its own limits are passed, or that the body is cut off.
  private static <T> T step(Supplier<T> step) {
    try {
      return step.get();
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new JsonException("cut off, nested too deeply, or a number too long", e);
    }
  }

  private static void skip(Runnable skipping) {
    step(() -> {
      skipping.run();
      return true;
    });
  }

  private static boolean seek(
      JsonParser parser,
      String name,
      Map<String, String> ignored,
      BiConsumer<JsonObject, Map<String, String>> take,
      ItemBudget budget) {
    return switch (step(parser::next)) {
      case START_ARRAY -> items(parser, ignored, take, budget);
      case START_OBJECT -> member(parser, name, take, budget);
      default -> false;
    };
  }

  private static boolean member(
      JsonParser parser,
      String name,
      BiConsumer<JsonObject, Map<String, String>> take,
      ItemBudget budget) {
    var texts = new HashMap<String, String>();
    var found = false;
    while (step(parser::next) == Event.KEY_NAME) {
      var key = parser.getString();
      var event = step(parser::next);
      if (key.equals(name) && event == Event.START_ARRAY) {
        found = items(parser, texts, take, budget);
      } else if (event == Event.VALUE_STRING) {
        texts.put(key, parser.getString());
      } else if (event == Event.START_OBJECT) {
        skip(parser::skipObject);
      } else if (event == Event.START_ARRAY) {
        skip(parser::skipArray);
      }
      budget.renew();
    }
    return found;
  }

  private static boolean items(
      JsonParser parser,
      Map<String, String> texts,
      BiConsumer<JsonObject, Map<String, String>> take,
      ItemBudget budget) {
    for (var event = step(parser::next); event != Event.END_ARRAY; event = step(parser::next)) {
      var value = step(parser::getValue);
      take.accept(
          value instanceof JsonObject object
              ? object
              : Json.createObjectBuilder().add("notAnObject", value).build(),
          texts);
      budget.renew();
    }
    return true;
  }
}
