package fr.vigie.bench;

import java.util.List;

/// The packaged Vigie.
final class Vigie {

  static final List<String> PROGRAM = List.of("-jar", "backend/target/backend-0.1.0-SNAPSHOT.jar");

  private Vigie() {}

  /// The local mongod that it runs.
  static ProcessHandle mongod(Served vigie) {
    return vigie
        .process()
        .descendants()
        .filter(p -> p.info().command().filter(c -> c.endsWith("mongod")).isPresent())
        .findFirst()
        .orElseThrow(() -> new BenchFailed("Vigie runs no mongod: see " + vigie.log() + "."));
  }
}
