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
    String failures) {

  static Round of(Served served, JsonObject said, Counters used) throws IOException {
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
