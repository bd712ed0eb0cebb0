package fr.vigie.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Measures the read paths of Vigie against the limit, one after the other in turns, prints a table
/// and keeps the result.
public final class Bench {

  private static final PrintStream OUT = System.out;

  private final Options options;
  private final Stage stage;
  private final Load load;

  private Bench(Options options, Stage stage) {
    this.options = options;
    this.stage = stage;
    this.load = new Load(stage);
  }

  public static void main(String... arguments) throws IOException, InterruptedException {
    var options = Options.parse(arguments);
    var work = Files.createDirectories(Path.of(".vigie/bench"));
    try (var stage = Stage.open(work)) {
      var bench = new Bench(options, stage);
      var machine = Machine.describe(stage);
      var measured = new ArrayList<Measured>();
      for (var path : ReadPath.ALL) {
        measured.add(bench.measure(path));
      }
      OUT.print(Table.of(measured));
      OUT.println("Kept in " + Result.keep(options, machine, measured, Clock.systemUTC()));
    } catch (BenchFailed e) {
      System.err.println("ops/bench/run: " + e.getMessage());
      System.exit(1);
    }
  }

  private Measured measure(ReadPath path) throws IOException, InterruptedException {
    var bytes = SameAnswer.require(path, stage.product(), stage.limit());
    OUT.println(path.name() + ": both answer the same " + bytes + " bytes");
    load.round(path, stage.product(), options.warmUpSeconds(), bytes);
    load.round(path, stage.limit(), options.warmUpSeconds(), bytes);
    var product = new ArrayList<Round>();
    var limit = new ArrayList<Round>();
    for (var i = 0; i < options.rounds(); i++) {
      product.add(told(load.round(path, stage.product(), options.seconds(), bytes)));
      limit.add(told(load.round(path, stage.limit(), options.seconds(), bytes)));
    }
    return new Measured(path, bytes, List.copyOf(product), List.copyOf(limit));
  }

  private static Round told(Round round) {
    OUT.printf("  %s%n", round);
    return round;
  }
}
