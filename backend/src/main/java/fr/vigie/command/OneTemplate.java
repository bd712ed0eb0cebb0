package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;

/// The template that the words of a command name.
final class OneTemplate {

  static final Set<String> OPTIONS = Set.of("--version");

  private OneTemplate() {}

  /// Throws {@link Failure} when there is none.
  static JsonObject named(Words words, Vigie vigie) {
    var name = words.one("The name of a template");
    var variables = Json.createObjectBuilder().add("name", name);
    words.number("--version").ifPresent(version -> variables.add("version", version));
    var template = vigie.asks("Template", variables.build()).get("template");
    if (!(template instanceof JsonObject found) || template.equals(JsonValue.NULL)) {
      throw new Failure(ExitCode.BAD_DATA, "There is no template " + name + " of this version.");
    }
    return found;
  }
}
