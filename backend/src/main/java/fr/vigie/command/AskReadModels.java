package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/// Asks for one thing that is computed ahead, or all of them, to be computed anew or checked.
///
/// @param verb as people type it
/// @param operation that asks for it
/// @param what it does, for the help
record AskReadModels(String verb, String operation, String what) implements Subcommand {

  static AskReadModels toRebuild() {
    return new AskReadModels(
        "rebuild", "RebuildReadModel", "computes it anew soon, beside what is shown; all of them");
  }

  static AskReadModels toCheck() {
    return new AskReadModels(
        "check", "CheckReadModel", "compares it soon with what a rebuild would give; all of them");
  }

  @Override
  public String name() {
    return "read-models " + verb;
  }

  @Override
  public String help() {
    return "[NAME]\n" + what + " without a name";
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) {
    for (var name : words.plain().isEmpty() ? all(vigie) : List.of(words.one("A name"))) {
      var input = Json.createObjectBuilder().add("name", name).build();
      printed.json(vigie.acts(operation, input));
      printed.line(name + ": asked for; ops/vigie read-models list tells when it is done.");
    }
  }

  private static List<String> all(Vigie vigie) {
    return ListReadModels.all(vigie).getValuesAs(JsonObject.class).stream()
        .map(model -> model.getString("name"))
        .toList();
  }
}
