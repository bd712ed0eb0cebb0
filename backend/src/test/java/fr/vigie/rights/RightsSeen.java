package fr.vigie.rights;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each person has seen of which field, however they came to it.
final class RightsSeen {

  private final RightsTable table;
  private final Map<String, Set<String>> seen = new HashMap<>();

  RightsSeen(RightsTable table) {
    this.table = table;
  }

  /// Goes through all objects of an answer, and says which fields the person should not see.
  List<String> look(String person, String answer) {
    var leaks = new ArrayList<String>();
    try (var reader = Json.createReader(new StringReader(answer))) {
      look(person, reader.readObject(), leaks);
    }
    return leaks;
  }

  private void look(String person, JsonValue value, List<String> leaks) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> look(person, item, leaks));
    } else if (value instanceof JsonObject object) {
      var type = object.getString("__typename", "");
      object.forEach((field, inner) -> {
        note(person, type + "." + field, inner, leaks);
        // Who asks always sees who they are.
        if (!(type + "." + field).equals("Viewer.person")) {
          look(person, inner, leaks);
        }
      });
    }
  }

  private void note(String person, String line, JsonValue value, List<String> leaks) {
    var cells = table.lines().get(line);
    if (cells == null || !isTold(line, value)) {
      return;
    }
    seen.computeIfAbsent(line, _ -> new HashSet<>()).add(person);
    if (!Set.of("yes", RightsTable.ANY).contains(cells.get(person))) {
      leaks.add(line);
    }
  }

  private static boolean isTold(String line, JsonValue value) {
    return line.contains(".viewerCan")
        ? value.equals(JsonValue.TRUE)
        : !value.equals(JsonValue.NULL) && !value.equals(JsonValue.EMPTY_JSON_ARRAY);
  }

  /// Who should have seen a field, and nobody or somebody else did.
  List<String> missed(String line) {
    var by = seen.getOrDefault(line, Set.of());
    var cells = table.cells(line);
    if (cells.containsValue(RightsTable.ANY)) {
      return by.isEmpty() ? List.of("anyone") : List.of();
    }
    return cells.keySet().stream()
        .filter(person -> cells.get(person).equals("yes") && !by.contains(person))
        .toList();
  }
}
