package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Compares answers with those written down. `{{name}}` stands for a value that is seen first in an
/// answer and must be the same from then on; `<id>`, `<instant>` and `<any>` for what changes.
final class GoldenExample {

  private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Map<String, String> SHAPES =
      Map.of(
          "<id>", "[a-z]+_\\S+",
          "<instant>", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z",
          "<any>", "(?s).*");

  private final Map<String, String> seen = new HashMap<>();

  JsonObject filled(JsonObject variables) {
    var text = NAME.matcher(variables.toString()).replaceAll(name -> seen.get(name.group(1)));
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  void compare(JsonObject expected, JsonObject answer) {
    compare("", expected, answer);
  }

  private void compare(String path, JsonValue expected, JsonValue answer) {
    switch (expected) {
      case JsonObject object -> {
        assertThat(answer).as(path).isInstanceOf(JsonObject.class);
        assertThat(answer.asJsonObject().keySet()).as(path).isEqualTo(object.keySet());
        object.forEach((k, v) -> compare(path + "." + k, v, answer.asJsonObject().get(k)));
      }
      case jakarta.json.JsonArray array -> {
        assertThat(answer.asJsonArray()).as(path).hasSameSizeAs(array);
        for (var i = 0; i < array.size(); i++) {
          compare(path + "[" + i + "]", array.get(i), answer.asJsonArray().get(i));
        }
      }
      case JsonString text -> compareText(path, text, answer);
      default -> assertThat(answer).as(path).isEqualTo(expected);
    }
  }

  private void compareText(String path, JsonString expected, JsonValue answer) {
    var name = NAME.matcher(expected.getString());
    var shape = SHAPES.get(expected.getString());
    if (shape != null) {
      var text = answer instanceof JsonString string ? string.getString() : answer.toString();
      assertThat(text).as(path).matches(shape);
    } else if (name.matches()) {
      var value = ((JsonString) answer).getString();
      var before = seen.putIfAbsent(name.group(1), value);
      assertThat(value).as(path).isEqualTo(before == null ? value : before);
    } else {
      assertThat(answer).as(path).isEqualTo(expected);
    }
  }
}
