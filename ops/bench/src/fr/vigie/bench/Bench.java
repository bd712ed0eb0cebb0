package fr.vigie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Measures Vigie, the limit and the peer, one after the other in turns, prints tables and keeps
/// the result.
public final class Bench {

  private static final PrintStream OUT = System.out;

  // Held, or its level would be forgotten; the driver tells of each client at length.
  private static final Logger DRIVER = Logger.getLogger("org.mongodb.driver");

  private final Options options;
  private final Stage stage;
  private final Load load;

  private Bench(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
    this.load = new Load(stage);
  }

  public static void main(String... arguments) throws IOException, InterruptedException {
    DRIVER.setLevel(Level.WARNING);
    try {
      var options = Options.parse(arguments);
      var work = Files.createDirectories(Path.of(".vigie/bench"));
      try (var stage = Stage.open(work, options.size())) {
        new Bench(options, stage).run();
      }
    } catch (BenchFailed e) {
      System.err.println("ops/bench/run: " + e.getMessage());
      System.exit(1);
    }
  }

  /// A path that fails is left out of the result, and the run ends with 1: what was measured of the
  /// others took an hour.
  private void run() throws IOException, InterruptedException {
    var machine = Machine.describe(stage);
    var measured = new ArrayList<Measured>();
    var failed = new ArrayList<BenchFailed>();
    for (var operation : Operations.on(stage)) {
      if (options.wants(operation.name())) {
        try {
          measured.add(measure(operation));
        } catch (BenchFailed e) {
          failed.add(e);
          OUT.println("  " + e.getMessage());
        }
      }
    }
    var starts = options.wants("P9 start") ? Start.measure(stage) : List.<Start.Measured>of();
    OUT.println(Table.of(measured) + Table.ofStarts(starts));
    OUT.println(
        "Kept in " + new Result(options, machine, measured, starts).keep(Clock.systemUTC()));
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  private Measured measure(Operation operation) throws IOException, InterruptedException {
    if (!operation.isWrite()) {
      return measureTurns(operation);
    }
    var before = Filings.lastEvent(stage);
    try {
      return measureTurns(operation);
    } finally {
      Filings.remove(stage, before);
    }
  }

  private Measured measureTurns(Operation operation) throws IOException, InterruptedException {
    var bytes = SameAnswer.require(operation, stage);
    OUT.println(operation.name() + ": all answer the same, " + bytes + " bytes");
    var rounds = new LinkedHashMap<String, List<Round>>();
    for (var served : stage.servers(operation)) {
      var settled = new WarmUp(load, options.warmUpSeconds()).run(operation, served);
      OUT.println("  " + served.name() + " warmed up for " + settled + " s");
      rounds.put(served.name(), new ArrayList<>());
    }
    for (var i = 0; i < options.rounds(); i++) {
      for (var served : stage.servers(operation)) {
        var round = load.round(operation, served, options.seconds(), bytes);
        OUT.println("  " + round);
        rounds.get(served.name()).add(round);
      }
    }
    if (!operation.isWrite()) {
      // By now Vigie answers what is looked at most from what it holds in the process.
      SameAnswer.require(operation, stage);
    }
    return new Measured(operation, bytes, rounds);
  }
}
