package fr.vigie.bench;

import fr.vigie.bench.Load.Counters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one round of load came to.
///
/// @param failures how many requests failed and how; empty when none did
/// @param commands finds, getMores and inserts that mongod ran for a request
record Round(
    String server,
    long requests,
    double requestsPerSecond,
    double p50Millis,
    double p99Millis,
    double serverCpuMicros,
    double mongodCpuMicros,
    double commands,
    double bytesPerRequest,
    String failures) {

  static Round of(String server, JsonObject said, Counters used) {
    double requests = said.getInt("requests");
    return new Round(
        server,
        said.getInt("requests"),
        requests * 1e6 / said.getInt("micros"),
        said.getInt("p50Micros") / 1e3,
        said.getInt("p99Micros") / 1e3,
        used.serverMicros() / requests,
        used.mongodMicros() / requests,
        used.commands() / requests,
        said.getJsonNumber("bytes").doubleValue() / requests,
        failures(said));
  }

  private static String failures(JsonObject said) {
    return Stream.of("statusErrors", "timeouts", "socketErrors")
        .filter(kind -> said.getInt(kind) > 0)
        .map(kind -> said.getInt(kind) + " " + kind)
        .collect(Collectors.joining(", "));
  }

  JsonObject json() {
    var json = Json.createObjectBuilder().add("requests", requests);
    Figure.ALL.forEach(figure -> json.add(figure.key(), rounded(figure.of().applyAsDouble(this))));
    return json.build();
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %.0f requests/s, p50 %.1f ms, p99 %.1f ms, CPU %.0f us + mongod %.0f us",
        server,
        requestsPerSecond,
        p50Millis,
        p99Millis,
        serverCpuMicros,
        mongodCpuMicros);
  }
}
