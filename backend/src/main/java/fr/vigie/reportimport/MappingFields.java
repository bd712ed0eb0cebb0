package fr.vigie.reportimport;

import fr.vigie.shared.InvalidInput;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fields of an object in a mapping; throws {@link InvalidInput} that names the field.
record MappingFields(JsonObject object, String path) {

  String field(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  Set<String> names() {
    return object.keySet();
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> refused(name, "a text that is not empty"));
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(object.get(name)).map(value -> text(name, value));
  }

  String text(String name, String pattern, String rule) {
    var text = text(name);
    InvalidInput.unless(text.matches(pattern), field(name), rule);
    return text;
  }

  double number(String name) {
    return object.get(name) instanceof JsonNumber number
        ? number.doubleValue()
        : fail(name, "a number");
  }

  MappingFields object(String name) {
    return object.get(name) instanceof JsonObject inner
        ? new MappingFields(inner, field(name))
        : fail(name, "an object");
  }

  Optional<MappingFields> optionalObject(String name) {
    return object.containsKey(name) ? Optional.of(object(name)) : Optional.empty();
  }

  List<MappingFields> objects(String name) {
    var all = new ArrayList<MappingFields>();
    for (var value : array(name)) {
      var each = name + "[" + all.size() + "]";
      all.add(
          value instanceof JsonObject inner
              ? new MappingFields(inner, field(each))
              : fail(each, "an object"));
    }
    return all;
  }

  List<String> texts(String name) {
    return array(name).stream().map(value -> text(name, value)).toList();
  }

  private JsonArray array(String name) {
    return object.get(name) instanceof JsonArray array && !array.isEmpty()
        ? array
        : fail(name, "a list that is not empty");
  }

  private String text(String name, JsonValue value) {
    return value instanceof JsonString text && !text.getString().isBlank()
        ? text.getString()
        : fail(name, "a text that is not empty");
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // it never returns
  private <T> T fail(String name, String rule) {
    throw refused(name, rule);
  }

  InvalidInput refused(String name, String rule) {
    return new InvalidInput(field(name), rule);
  }
}
