package fr.vigie.command;

import java.io.IOException;
import java.util.Set;

/// One thing that `ops/vigie` does.
interface Subcommand {

  /// The words that call it, such as `territory add`.
  String name();

  /// What it takes and what it does, for the help: lines, the first of which goes on after the
  /// name.
  String help();

  /// The options that take a value, such as `--template`.
  default Set<String> options() {
    return Set.of();
  }

  /// The options that take none, beside `--json`.
  default Set<String> flags() {
    return Set.of();
  }

  /// Does it; throws {@link Failure}.
  void run(Words words, Vigie vigie, Printed printed) throws IOException;
}
