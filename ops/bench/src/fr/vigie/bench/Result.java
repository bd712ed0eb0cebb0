package fr.vigie.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// The result of a run, kept with all that is needed to compare it.
final class Result {

  private static final Path FOLDER = Path.of("ops/bench/results");

  private Result() {}

  /// The file, named by date and commit.
  static Path keep(Options options, Machine machine, List<Measured> measured, Clock clock)
      throws IOException {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var result =
        Json.createObjectBuilder()
            .add("date", now.toString())
            .add("commit", machine.commit())
            .add("isDirty", machine.isDirty())
            .add("machine", machine.json())
            .add("jvmFlags", Json.createArrayBuilder(Served.JVM_FLAGS))
            .add("data", data())
            .add("load", load(options))
            .add("paths", paths(measured))
            .build();
    var day = now.toString().substring(0, 10);
    var dirty = machine.isDirty() ? "-dirty" : "";
    var file = Files.createDirectories(FOLDER).resolve(day + "-" + machine.commit() + dirty + ".json");
    write(file, result);
    return file;
  }

  private static JsonObjectBuilder data() {
    return Json.createObjectBuilder().add("assets", Stage.ASSETS).add("reports", Stage.REPORTS);
  }

  private static JsonObjectBuilder load(Options options) {
    return Json.createObjectBuilder()
        .add("tool", "wrk, closed loop")
        .add("connections", Load.CONNECTIONS)
        .add("threads", Load.THREADS)
        .add("seconds", options.seconds())
        .add("rounds", options.rounds())
        .add("warmUpSeconds", options.warmUpSeconds());
  }

  private static JsonArrayBuilder paths(List<Measured> measured) {
    var paths = Json.createArrayBuilder();
    for (var each : measured) {
      paths.add(
          Json.createObjectBuilder()
              .add("path", each.path().name())
              .add("operation", each.path().operation())
              .add("answerBytes", each.answerBytes())
              .add("product", rounds(each.product()))
              .add("limit", rounds(each.limit()))
              .add("ratioOfServerCpu", ratio(each)));
    }
    return paths;
  }

  private static double ratio(Measured measured) {
    var ratio =
        Measured.median(measured.product(), Round::serverCpuMicros)
            / Measured.median(measured.limit(), Round::serverCpuMicros);
    return Math.round(ratio * 100) / 100.0;
  }

  private static JsonArrayBuilder rounds(List<Round> rounds) {
    var array = Json.createArrayBuilder();
    rounds.forEach(round -> array.add(round.json()));
    return array;
  }

  private static void write(Path file, JsonObject result) throws IOException {
    var pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try (var out = Files.newBufferedWriter(file);
        var writer = pretty.createWriter(out)) {
      writer.writeObject(result);
    }
    Files.writeString(file, "\n", java.nio.file.StandardOpenOption.APPEND);
  }
}
