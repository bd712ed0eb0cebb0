package fr.vigie.http;

import fr.vigie.connection.Patience;
import fr.vigie.shared.EnvironmentNumbers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the server allows its clients; see `ops/settings.md`.
///
/// @param origins whose pages may ask besides its own; `*` for all
/// @param newestStatuses whether 294 and 422 are used, as the newest draft of GraphQL over HTTP
///   says
/// @param requestsPerSecond of one client, in the long run; 0 for as many as they like
/// @param proxies that stand before the server and add to `X-Forwarded-For`
/// @param maxConnections at once
/// @param maxRunning requests that run at once, however well they run
/// @param drain how long to go on answering once told to stop
public record HttpSettings(
    Set<String> origins,
    boolean newestStatuses,
    int requestsPerSecond,
    int proxies,
    int maxConnections,
    int maxRunning,
    Duration drain,
    Patience patience) {

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  ///
  /// @param requestsPerSecond unless the environment says otherwise
  public static HttpSettings from(Map<String, String> environment, int requestsPerSecond) {
    var numbers = new EnvironmentNumbers(environment);
    return new HttpSettings(
        origins(environment.getOrDefault("VIGIE_ORIGINS", "")),
        newest(environment.getOrDefault("VIGIE_GRAPHQL_STATUSES", "usual")),
        numbers.get("VIGIE_CLIENT_RATE", requestsPerSecond),
        numbers.get("VIGIE_PROXIES", 0),
        numbers.get("VIGIE_MAX_CONNECTIONS", 20_000),
        numbers.get("VIGIE_MAX_RUNNING", 100),
        Duration.ofSeconds(numbers.get("VIGIE_DRAIN_SECONDS", 2)),
        Patience.USUAL);
  }

  private static Set<String> origins(String text) {
    var origins =
        Arrays.stream(text.split("\\s+", -1))
            .filter(origin -> !origin.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    for (var origin : origins) {
      if (!origin.matches("\\*|https?://[^/?#\\s]+")) {
        throw new IllegalArgumentException(
            "VIGIE_ORIGINS holds " + origin + ", which is no origin such as https://example.org.");
      }
    }
    return origins;
  }

  private static boolean newest(String statuses) {
    return switch (statuses) {
      case "usual" -> false;
      case "newest" -> true;
      default ->
          throw new IllegalArgumentException(
              "VIGIE_GRAPHQL_STATUSES is usual or newest, not " + statuses + ".");
    };
  }
}
