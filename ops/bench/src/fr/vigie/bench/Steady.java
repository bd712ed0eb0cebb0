package fr.vigie.bench;

import fr.vigie.bench.openloop.Asked;
import fr.vigie.bench.openloop.Asked.Kind;
import fr.vigie.bench.openloop.OpenLoop;
import fr.vigie.bench.openloop.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How long somebody waits whose request is one of so many a second, however long the others take:
/// a closed loop asks as fast as it is answered, and waits for itself.
///
/// @param p50Millis since it was due; NaN for what is not asked so, and for who could not answer all
record Steady(double p50Millis, double p99Millis) {

  static final Steady UNKNOWN = new Steady(Double.NaN, Double.NaN);

  private static final int PER_SECOND = 200;

  private static final double MEDIAN = 0.5;
  private static final double LAST_OF_A_HUNDRED = 0.99;

  /// Writes are not asked so: each would have to be another.
  static Steady of(Operation operation, Served served, int seconds) throws IOException {
    if (operation.isWrite()) {
      return UNKNOWN;
    }
    try (var loop = new OpenLoop(served.port(), List.of(asked(operation)))) {
      var tally = loop.run(PER_SECOND, seconds);
      // Of a server that is slower than that, what it did answer would look as if it were not.
      return tally.count(Sample::isAccepted) < tally.samples().size()
          ? UNKNOWN
          : new Steady(
              tally.acceptedPercentile(MEDIAN), tally.acceptedPercentile(LAST_OF_A_HUNDRED));
    }
  }

  private static Asked asked(Operation operation) throws IOException {
    var token = operation.token();
    var header = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
    var body = new String(operation.body(), StandardCharsets.UTF_8);
    return new Asked(Kind.PHONE, 100, Asked.post("/graphql", header, body));
  }
}
