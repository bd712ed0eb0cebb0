package fr.vigie.command;

import static fr.vigie.command.ExitCode.DONE;
import static fr.vigie.command.ExitCode.UNAVAILABLE;
import static fr.vigie.command.ExitCode.USAGE;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `ops/vigie` runs: finds the command that its words name, and tells how it ended.
public final class CommandLine {

  /// In the order of the help.
  private static final List<Subcommand> COMMANDS =
      List.of(
          new AddTerritory(),
          new ListTerritories(),
          new ListTemplates(),
          new ShowTemplate(),
          new ExportTemplate(),
          new ImportTemplate(),
          new ImportAssets(),
          new RenewFeeds(),
          new ListReadModels(),
          AskReadModels.toRebuild(),
          AskReadModels.toCheck());

  private static final String USUAL_ADDRESS = "http://127.0.0.1:8080";

  private final Map<String, String> environment;

  CommandLine(Map<String, String> environment) {
    this.environment = environment;
  }

  static void main(String[] words) {
    var given = List.of(words);
    var printed = Printed.toTerminal(given.contains("--json"));
    Runtime.getRuntime().exit(new CommandLine(System.getenv()).run(given, printed).number());
  }

  /// Runs the command, and says what it has to say.
  ExitCode run(List<String> words, Printed printed) {
    if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
      printed.note(Help.of(COMMANDS));
      return words.isEmpty() ? USAGE : DONE;
    }
    try {
      return run(find(words), words, printed);
    } catch (Failure e) {
      printed.note(e.sentence());
      return e.code();
    } catch (IOException e) {
      printed.note("The answer was cut off, or could not be written: " + e.getMessage());
      return UNAVAILABLE;
    }
  }

  private ExitCode run(Subcommand command, List<String> words, Printed printed) throws IOException {
    var after = words.subList(command.name().split(" ", -1).length, words.size());
    command.run(Words.of(new ArrayList<>(after), command), vigie(printed), printed);
    return DONE;
  }

  private static Subcommand find(List<String> words) {
    return COMMANDS.stream()
        .filter(command -> (String.join(" ", words) + " ").startsWith(command.name() + " "))
        .findFirst()
        .orElseThrow(() -> Failure.usage("There is no such command: see ops/vigie --help."));
  }

  private Vigie vigie(Printed printed) {
    var address = address(environment.getOrDefault("VIGIE_URL", USUAL_ADDRESS));
    var given = Optional.ofNullable(environment.get("VIGIE_TOKEN")).filter(text -> !text.isBlank());
    return new Vigie(new Wire(address, new Token(address, given, printed)));
  }

  private static URI address(String text) {
    try {
      var address = URI.create(text);
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      throw Failure.usage("VIGIE_URL is no address: " + text + ".");
    }
    throw Failure.usage("VIGIE_URL is no address: " + text + ".");
  }
}
