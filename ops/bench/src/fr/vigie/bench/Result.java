package fr.vigie.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// The result of a run, kept with all that is needed to compare it.
record Result(
    Options options, Machine machine, List<Measured> measured, List<Start.Measured> starts) {

  private static final Path FOLDER = Path.of("ops/bench/results");

  /// The file, named by date and commit; a plot lies beside it.
  Path keep(Clock clock) throws IOException {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var name = name(now);
    var file = Files.createDirectories(FOLDER).resolve(name + ".json");
    write(file, json(now));
    if (!measured.isEmpty()) {
      Files.writeString(FOLDER.resolve(name + ".svg"), Plot.of(measured));
    }
    return file;
  }

  private String name(Instant now) {
    return now.toString().substring(0, 10)
        + "-"
        + machine.commit()
        + (options.size() == Size.S ? "" : "-" + options.size())
        + (options.isWhole() ? "" : "-" + options.path().replaceAll("[^A-Za-z0-9]+", "-"))
        + (machine.isDirty() ? "-dirty" : "");
  }

  private JsonObject json(Instant now) {
    return Json.createObjectBuilder()
        .add("date", now.toString())
        .add("commit", machine.commit())
        .add("isDirty", machine.isDirty())
        .add("machine", machine.json())
        .add("jvmFlags", Json.createArrayBuilder(Served.JVM_FLAGS))
        .add("data", data())
        .add("load", load())
        .add("paths", jsonOfPaths())
        .add("starts", jsonOfStarts())
        .build();
  }

  private JsonObjectBuilder data() {
    return Json.createObjectBuilder()
        .add("size", options.size().name())
        .add("assets", options.size().assets())
        .add("reports", options.size().reports());
  }

  private JsonObjectBuilder load() {
    return Json.createObjectBuilder()
        .add("tool", "wrk, closed loop")
        .add("connections", Load.CONNECTIONS)
        .add("threads", Load.THREADS)
        .add("seconds", options.seconds())
        .add("rounds", options.rounds())
        .add("mostWarmUpSeconds", options.warmUpSeconds());
  }

  private JsonArrayBuilder jsonOfPaths() {
    var paths = Json.createArrayBuilder();
    for (var each : measured) {
      var path =
          Json.createObjectBuilder()
              .add("path", each.operation().name())
              .add("operation", each.operation().document())
              .add("answerBytes", each.answerBytes());
      each.rounds().forEach((server, rounds) -> path.add(server, rounds(rounds)));
      paths.add(path.add("ratiosOfServerCpu", ratios(each)));
    }
    return paths;
  }

  private static JsonObjectBuilder ratios(Measured measured) {
    var ratios = Json.createObjectBuilder();
    for (var server : measured.rounds().keySet()) {
      if (!server.equals(Stage.PRODUCT)) {
        var ratio = measured.ratio(server, Figure.SERVER_CPU.of());
        ratios.add("to " + server, Math.round(ratio * 100) / 100.0);
      }
    }
    return ratios;
  }

  private static JsonArrayBuilder rounds(List<Round> rounds) {
    var array = Json.createArrayBuilder();
    rounds.forEach(round -> array.add(round.json()));
    return array;
  }

  private JsonArrayBuilder jsonOfStarts() {
    var array = Json.createArrayBuilder();
    for (var each : starts) {
      array.add(
          Json.createObjectBuilder()
              .add("name", each.name())
              .add("readyMillis", Json.createArrayBuilder(each.each()))
              .add("idleMebibytes", each.idleMebibytes()));
    }
    return array;
  }

  private static void write(Path file, JsonObject result) throws IOException {
    var pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try (var out = Files.newBufferedWriter(file);
        var writer = pretty.createWriter(out)) {
      writer.writeObject(result);
    }
    Files.writeString(file, "\n", StandardOpenOption.APPEND);
  }
}
