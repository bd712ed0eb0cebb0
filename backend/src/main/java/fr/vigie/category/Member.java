package fr.vigie.category;

import fr.vigie.shared.InvalidInput;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads the members of an object as somebody wrote it; throws {@link InvalidInput} that names the
/// field. A member that is null is one that is not there.
record Member(JsonObject object, String path) {

  static final String CODE = "[a-z][a-z0-9-]{0,39}";

  String field(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Nullable JsonValue value(String name) {
    var value = object.get(name);
    return JsonValue.NULL.equals(value) ? null : value;
  }

  boolean has(String name) {
    return value(name) != null;
  }

  /// Refuses what nobody would read.
  void knowsOnly(Set<String> names) {
    var known = String.join(", ", names.stream().sorted().toList());
    object
        .keySet()
        .forEach(name -> InvalidInput.unless(names.contains(name), field(name), "one of " + known));
  }

  Words words(String name) {
    return Words.read(value(name), field(name));
  }

  String code(String name) {
    return text(name, CODE, "1 to 40 of a to z, 0 to 9 and -, a letter first");
  }

  String text(String name, String pattern, String rule) {
    if (value(name) instanceof JsonString text && text.getString().matches(pattern)) {
      return text.getString();
    }
    throw fail(name, rule);
  }

  @Nullable String optionalText(String name, String pattern, String rule) {
    return has(name) ? text(name, pattern, rule) : null;
  }

  boolean flag(String name) {
    return switch (value(name)) {
      case null -> false;
      case JsonValue v when v.equals(JsonValue.TRUE) -> true;
      case JsonValue v when v.equals(JsonValue.FALSE) -> false;
      default -> throw fail(name, "true or false");
    };
  }

  int whole(String name, int least, int most, int otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (value(name) instanceof JsonNumber number && number.isIntegral()) {
      var whole = number.bigIntegerValue();
      if (whole.bitLength() < 32 && whole.intValue() >= least && whole.intValue() <= most) {
        return whole.intValue();
      }
    }
    throw fail(name, least + " to " + most);
  }

  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return constant(value(name), type, field(name));
  }

  <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
    return each(name, 50, (value, field) -> constant(value, type, field));
  }

  private static <E extends Enum<E>> E constant(
      @Nullable JsonValue value, Class<E> type, String field) {
    var word = value instanceof JsonString text ? text.getString() : "";
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(word)) {
        return constant;
      }
    }
    var name = type.getSimpleName().toLowerCase(Locale.ROOT);
    throw new InvalidInput(field, "a " + name + " of the schema");
  }

  List<String> texts(String name, String pattern, String rule) {
    return each(
        name,
        50,
        (value, field) -> {
          var text = value instanceof JsonString string ? string.getString() : "";
          InvalidInput.unless(text.matches(pattern), field, rule);
          return text;
        });
  }

  List<Member> objects(String name, int most) {
    return each(name, most, Member::object);
  }

  @Nullable Member optionalObject(String name) {
    var value = value(name);
    return value == null ? null : object(value, field(name));
  }

  private static Member object(JsonValue value, String field) {
    if (value instanceof JsonObject inner) {
      return new Member(inner, field);
    }
    throw new InvalidInput(field, "an object");
  }

  private <T> List<T> each(String name, int most, BiFunction<JsonValue, String, T> read) {
    if (!has(name)) {
      return List.of();
    }
    if (!(value(name) instanceof JsonArray array) || array.size() > most) {
      throw fail(name, "a list of at most " + most);
    }
    var all = new ArrayList<T>();
    for (var value : array) {
      all.add(read.apply(value, field(name) + "[" + all.size() + "]"));
    }
    return all;
  }

  /// Refuses a code that was there already.
  static void once(List<String> codes, String field) {
    var seen = new HashSet<String>();
    codes.forEach(code -> InvalidInput.unless(seen.add(code), field, "each code once: " + code));
  }

  private InvalidInput fail(String name, String rule) {
    return new InvalidInput(field(name), rule);
  }
}
