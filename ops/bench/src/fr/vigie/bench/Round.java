package fr.vigie.bench;

import fr.vigie.bench.Load.Counters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one round of load came to.
///
/// @param failures how many requests failed and how; empty when none did
/// @param commands finds, aggregates, getMores and inserts that mongod ran for a request
/// @param residentMebibytes memory of the server at the end
/// @param steady what was waited at a fixed rate, after that
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
    long residentMebibytes,
    Steady steady,
    String failures) {

  static Round of(Served served, JsonObject said, Counters used, Steady steady) throws IOException {
    double requests = said.getInt("requests");
    return new Round(
        served.name(),
        said.getInt("requests"),
        requests * 1e6 / said.getInt("micros"),
        said.getInt("p50Micros") / 1e3,
        said.getInt("p99Micros") / 1e3,
        used.serverMicros() / requests,
        used.mongodMicros() / requests,
        used.commands() / requests,
        said.getJsonNumber("bytes").doubleValue() / requests,
        served.residentMebibytes(),
        steady,
        failures(said));
  }

  Round with(Steady waited) {
    return new Round(
        server,
        requests,
        requestsPerSecond,
        p50Millis,
        p99Millis,
        serverCpuMicros,
        mongodCpuMicros,
        commands,
        bytesPerRequest,
        residentMebibytes,
        waited,
        failures);
  }

  private static String failures(JsonObject said) {
    return Stream.of("statusErrors", "timeouts", "socketErrors")
        .filter(kind -> said.getInt(kind) > 0)
        .map(kind -> said.getInt(kind) + " " + kind)
        .collect(Collectors.joining(", "));
  }

  JsonObject json() {
    var json = Json.createObjectBuilder().add("requests", requests);
    for (var figure : Figure.ALL) {
      var value = figure.of().applyAsDouble(this);
      if (!Double.isNaN(value)) {
        json.add(figure.key(), rounded(value));
      }
    }
    return json.build();
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %.0f requests/s, p50 %.1f ms, p99 %.1f ms; at a fixed rate %.1f and %.1f; CPU %.0f us + mongod %.0f us",
        server,
        requestsPerSecond,
        p50Millis,
        p99Millis,
        steady.p50Millis(),
        steady.p99Millis(),
        serverCpuMicros,
        mongodCpuMicros);
  }
}
