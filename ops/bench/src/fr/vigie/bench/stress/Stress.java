package fr.vigie.bench.stress;

import fr.vigie.bench.BenchFailed;
import java.io.PrintStream;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs one of the trials by its name.
public final class Stress {

  private static final Logger DRIVER = Logger.getLogger("org.mongodb.driver");
  static final PrintStream OUT = System.out;

  /// A way to ask too much.
  interface Trial {
    /// Whether Vigie bore it as it promises.
    boolean passes(int seconds) throws Exception;
  }

  private static final Map<String, Trial> TRIALS =
      Map.of(
          "fcm-down", FcmDown::run,
          "overload", Overload::run,
          "slow-clients", SlowClients::run,
          "stop", StopUnderLoad::run,
          "telemetry", Telemetry::run);

  private Stress() {}

  public static void main(String... arguments) throws Exception {
    DRIVER.setLevel(Level.WARNING);
    try {
      var trial = TRIALS.get(arguments.length == 0 ? "" : arguments[0]);
      if (trial == null) {
        throw new BenchFailed("say which of " + TRIALS.keySet().stream().sorted().toList());
      }
      var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
      System.exit(trial.passes(seconds) ? 0 : 1);
    } catch (BenchFailed e) {
      System.err.println("ops/bench/stress: " + e.getMessage());
      System.exit(2);
    }
  }
}
