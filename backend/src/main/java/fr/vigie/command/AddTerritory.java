package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a commune, an intercommunal body or many communes working territories.
final class AddTerritory implements Subcommand {

  private static final Set<String> MANY = Set.of("--department", "--intercommunality", "--changes");

  @Override
  public String name() {
    return "territory add";
  }

  @Override
  public String help() {
    return """
      INSEE|SIREN --template NAME [--version N] [--dry-run]
      makes a commune or an intercommunal body a working territory by a template, or applies
      the template to the one that it is; twice changes nothing
    ops/vigie territory add --all --template NAME [--version N] [--dry-run] [--changes FILE]
                            [--department CODE] [--intercommunality SIREN]
      each commune of the region, or of a part of it, a territory; cut off, it goes on where
      it was; with --changes FILE all that would change is written there, as CSV\
    """;
  }

  @Override
  public Set<String> options() {
    return Set.of("--template", "--version", "--department", "--intercommunality", "--changes");
  }

  @Override
  public Set<String> flags() {
    return Set.of("--all", "--dry-run");
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) throws IOException {
    var template =
        words.option("--template").orElseThrow(() -> Failure.usage("--template NAME is needed."));
    var input =
        Json.createObjectBuilder()
            .add("templateName", template)
            .add("isDryRun", words.has("--dry-run"));
    words.number("--version").ifPresent(version -> input.add("templateVersion", version));
    var told = new ToldAdditions(printed, words.has("--dry-run"));
    if (words.has("--all")) {
      words.none();
      many(words, vigie, input, told);
    } else if (words.options().keySet().stream().anyMatch(MANY::contains)) {
      throw Failure.usage("--department, --intercommunality and --changes go with --all.");
    } else {
      input.add("code", words.one("An INSEE code or a SIREN, or --all"));
      told.one(vigie.acts("AddTerritory", input.build()));
    }
  }

  private static void many(Words words, Vigie vigie, JsonObjectBuilder input, ToldAdditions told)
      throws IOException {
    words.option("--department").ifPresent(code -> input.add("department", code));
    words.option("--intercommunality").ifPresent(siren -> input.add("intercommunality", siren));
    var changes = words.option("--changes");
    if (changes.isPresent()) {
      try (var csv = vigie.file("/territories/changes.csv?" + query(words))) {
        Files.copy(csv, Path.of(changes.get()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    var all = input.build();
    var next = all;
    while (true) {
      var done = vigie.acts("AddTerritories", next);
      told.some(done.getJsonObject("additions"));
      if (!done.getBoolean("hasNextPage")) {
        told.end();
        return;
      }
      next = Json.createObjectBuilder(all).add("after", done.getString("endCursor")).build();
    }
  }

  private static String query(Words words) {
    var parameters = new LinkedHashMap<>(words.options());
    parameters.remove("--changes");
    return parameters.entrySet().stream()
        .map(each ->
            each.getKey().substring(2)
                + "="
                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
