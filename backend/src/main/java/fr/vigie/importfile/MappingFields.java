package fr.vigie.importfile;

import fr.vigie.shared.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fields of an object in a mapping; throws {@link InvalidInput} that names the field.
public record MappingFields(JsonObject object, String path) {

  /// The object of a document; throws {@link InvalidInput} when it is none.
  public static MappingFields of(InputStream json) {
    try (var reader = Json.createReader(json)) {
      return new MappingFields(reader.readObject(), "");
    } catch (RuntimeException e) {
      // The parser tells of what is nested too deeply by no exception of its own.
      throw new InvalidInput("mapping", "a JSON object");
    }
  }

  public String field(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  public Set<String> names() {
    return object.keySet();
  }

  public String text(String name) {
    return optionalText(name).orElseThrow(() -> refused(name, "a text that is not empty"));
  }

  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(object.get(name)).map(value -> text(name, value));
  }

  public boolean isText(String name) {
    return object.get(name) instanceof JsonString;
  }

  /// A text, which may be empty.
  public String anyText(String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : fail(name, "a text");
  }

  public String text(String name, String pattern, String rule) {
    var text = text(name);
    InvalidInput.unless(text.matches(pattern), field(name), rule);
    return text;
  }

  public double number(String name) {
    return object.get(name) instanceof JsonNumber number
        ? number.doubleValue()
        : fail(name, "a number");
  }

  public MappingFields object(String name) {
    return object.get(name) instanceof JsonObject inner
        ? new MappingFields(inner, field(name))
        : fail(name, "an object");
  }

  public Optional<MappingFields> optionalObject(String name) {
    return object.containsKey(name) ? Optional.of(object(name)) : Optional.empty();
  }

  public List<MappingFields> objects(String name) {
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

  public List<String> texts(String name) {
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

  public InvalidInput refused(String name, String rule) {
    return new InvalidInput(field(name), rule);
  }
}
