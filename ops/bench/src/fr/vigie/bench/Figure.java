package fr.vigie.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What is told of every round.
///
/// @param key its name in the result
record Figure(String title, String key, String format, ToDoubleFunction<Round> of) {

  static final Figure SERVER_CPU =
      new Figure("server CPU us", "serverCpuMicrosPerRequest", "%.0f", Round::serverCpuMicros);

  static final List<Figure> ALL =
      List.of(
          SERVER_CPU,
          new Figure("requests/s", "requestsPerSecond", "%.0f", Round::requestsPerSecond),
          new Figure("p50 ms", "p50Millis", "%.1f", Round::p50Millis),
          new Figure("p99 ms", "p99Millis", "%.1f", Round::p99Millis),
          new Figure("p50 ms at 200/s", "steadyP50Millis", "%.1f", r -> r.steady().p50Millis()),
          new Figure("p99 ms at 200/s", "steadyP99Millis", "%.1f", r -> r.steady().p99Millis()),
          new Figure("mongod CPU us", "mongodCpuMicrosPerRequest", "%.0f", Round::mongodCpuMicros),
          new Figure("commands", "databaseCommandsPerRequest", "%.2f", Round::commands),
          new Figure("RSS MiB", "residentMebibytes", "%.0f", Round::residentMebibytes));
}
