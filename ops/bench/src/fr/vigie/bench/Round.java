package fr.vigie.bench;

import fr.vigie.bench.Load.Counters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;

/// What one round of load came to.
///
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
    double bytesPerRequest) {

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
        said.getJsonNumber("bytes").doubleValue() / requests);
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
