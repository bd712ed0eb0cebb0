package fr.vigie.observe;

import fr.vigie.shared.EnvironmentNumbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What operators want to see; see `ops/settings.md`.
///
/// @param metricsToken who shows it may read the figures; without one, the own machine may
/// @param slowMillis from which on an operation is slow
/// @param openTelemetry the `OTEL_` variables
public record ObserveSettings(
    Optional<String> metricsToken, int slowMillis, Map<String, String> openTelemetry) {

  private static final int LEAST_TOKEN = 16;
  private static final int USUAL_SLOW_MILLIS = 500;

  public ObserveSettings {
    openTelemetry = Map.copyOf(openTelemetry);
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static ObserveSettings from(Map<String, String> environment) {
    var token = Optional.ofNullable(environment.get("VIGIE_METRICS_TOKEN"));
    if (token.filter(t -> t.length() < LEAST_TOKEN).isPresent()) {
      throw new IllegalArgumentException(
          "VIGIE_METRICS_TOKEN has at least " + LEAST_TOKEN + " characters.");
    }
    var openTelemetry = new HashMap<>(environment);
    openTelemetry.keySet().removeIf(name -> !name.startsWith("OTEL_"));
    return new ObserveSettings(
        token,
        new EnvironmentNumbers(environment).get("VIGIE_SLOW_MILLIS", USUAL_SLOW_MILLIS),
        openTelemetry);
  }

  /// Traces, if it is said where they go; nothing of OpenTelemetry is loaded otherwise.
  public Tracing tracing() {
    var isOn =
        openTelemetry.containsKey("OTEL_EXPORTER_OTLP_ENDPOINT")
            || openTelemetry.containsKey("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");
    return isOn ? OpenTelemetryTracing.start(openTelemetry) : Tracing.OFF;
  }

  // Headers of OTEL_EXPORTER_OTLP_HEADERS are secrets, as the token is.
  @Override
  public String toString() {
    return "slow from " + slowMillis + " ms";
  }
}
