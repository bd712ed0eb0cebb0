package fr.vigie.command;

import java.util.List;
import java.util.stream.Collectors;

/// What `ops/vigie --help` says.
final class Help {

  private static final String AFTER =
      """

      --json     one line of JSON instead of sentences
      VIGIE_URL    where Vigie is (http://127.0.0.1:8080)
      VIGIE_TOKEN  an access token; without one, a demonstration on this machine signs in Marc,
                   the administrator of the region

      Ends with 0 done, 64 words not understood, 65 refused data, 69 Vigie does not answer, 77 no
      right.\
      """;

  private Help() {}

  static String of(List<Subcommand> commands) {
    return commands.stream()
        .map(command -> "ops/vigie " + command.name() + " " + command.help().strip())
        .collect(Collectors.joining("\n", "", AFTER));
  }
}
