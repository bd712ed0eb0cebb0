package fr.vigie.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What was measured on, and of which commit.
record Machine(String commit, boolean isDirty, JsonObject json) {

  static Machine describe(Stage stage) throws IOException, InterruptedException {
    var commit = git("rev-parse", "--short", "HEAD");
    // Results are what a run adds, not what it measures.
    var changed = git("status", "--porcelain", "--", ".", ":!ops/bench/results");
    var json =
        Json.createObjectBuilder()
            .add("cpu", field("/proc/cpuinfo", "model name"))
            .add("cores", Runtime.getRuntime().availableProcessors())
            .add("memory", field("/proc/meminfo", "MemTotal"))
            .add("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"))
            .add("jdk", System.getProperty("java.vendor") + " " + Runtime.version())
            .add("mongodb", stage.command("buildInfo").getString("version"))
            .build();
    return new Machine(commit, !changed.isEmpty(), json);
  }

  /// As Linux tells it.
  private static String field(String file, String name) throws IOException {
    if (!Files.exists(Path.of(file))) {
      return "unknown";
    }
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }

  private static String git(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(java.util.List.of("git"));
    command.addAll(java.util.List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new BenchFailed("git cannot tell the commit: " + said);
    }
    return said;
  }
}
