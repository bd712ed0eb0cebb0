package fr.vigie.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/// A closed loop of 32 connections: each asks again as soon as it is answered.
record Load(Stage stage) {

  static final int CONNECTIONS = 32;
  static final int THREADS = 2;

  /// One round; fails when a request failed or was answered by less than the whole answer.
  Round round(Operation operation, Served served, int seconds, int answerBytes)
      throws IOException, InterruptedException {
    var round = attempt(operation, served, seconds);
    if (!round.failures().isEmpty() || round.bytesPerRequest() < answerBytes) {
      throw new BenchFailed(
          "%s failed under load at %s: %s; %s"
              .formatted(served.name(), operation.name(), round.failures(), round));
    }
    return round.with(Steady.of(operation, served, seconds));
  }

  /// A round whose failures are told, as of a server that is still cold.
  Round attempt(Operation operation, Served served, int seconds)
      throws IOException, InterruptedException {
    var body = Files.write(stage.work().resolve("body.json"), operation.body());
    var before = Counters.read(stage, served);
    var said = wrk(command(operation, served, seconds, body));
    var used = Counters.read(stage, served).minus(before);
    return Round.of(served, said, used, Steady.UNKNOWN);
  }

  private static List<String> command(Operation operation, Served served, int seconds, Path body) {
    var command =
        new ArrayList<>(
            List.of(
                "wrk",
                "--connections=" + CONNECTIONS,
                "--threads=" + THREADS,
                "--duration=" + seconds + "s",
                "--timeout=10s",
                "--script=ops/bench/post.lua",
                served.graphql().toString(),
                "--",
                body.toString()));
    if (operation.token() != null) {
      command.add(operation.token());
    }
    return command;
  }

  private static JsonObject wrk(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var hook = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(hook);
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new BenchFailed("wrk failed: " + said);
    }
    Runtime.getRuntime().removeShutdownHook(hook);
    var line =
        said.lines()
            .filter(l -> l.startsWith("{"))
            .findFirst()
            .orElseThrow(() -> new BenchFailed("wrk said nothing to count: " + said));
    try (var reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  /// What the processes have used and mongod has run so far.
  record Counters(long serverMicros, long mongodMicros, long commands) {

    private static final List<String> AGGREGATES =
        List.of("metrics", "commands", "aggregate", "total");

    static Counters read(Stage stage, Served served) {
      var status = stage.command("serverStatus");
      var run = status.get("opcounters", Document.class);
      var aggregates = status.getEmbedded(AGGREGATES, Long.class);
      // Finds, what is asked for when the first batch was not all, and what is stored.
      var commands =
          number(run, "query") + number(run, "getmore") + number(run, "insert") + aggregates;
      return new Counters(micros(served.process().toHandle()), micros(stage.mongod()), commands);
    }

    private static long number(Document document, String name) {
      return ((Number) document.get(name)).longValue();
    }

    /// User and system time; on Linux from /proc/<pid>/stat, in steps of 10 ms.
    private static long micros(ProcessHandle process) {
      return process
              .info()
              .totalCpuDuration()
              .orElseThrow(() -> new BenchFailed("This system does not tell a process's CPU time."))
              .toNanos()
          / 1_000;
    }

    Counters minus(Counters before) {
      return new Counters(
          serverMicros - before.serverMicros,
          mongodMicros - before.mongodMicros,
          commands - before.commands);
    }
  }
}
