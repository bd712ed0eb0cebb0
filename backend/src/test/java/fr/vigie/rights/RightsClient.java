package fr.vigie.rights;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks some ten thousand times: by the client of the JDK, which costs a tenth of REST Assured.
final class RightsClient implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Jsonb jsonb = JsonbBuilder.create();
  private final URI graphql;

  RightsClient(int port) {
    this.graphql = URI.create("http://127.0.0.1:" + port + "/graphql");
  }

  /// Each person tries links from a network address of their own, as who tries too many is refused;
  /// all else comes from one.
  ///
  /// @param token null for nobody
  String ask(String person, @Nullable String token, String query, Map<String, ?> variables) {
    var body = jsonb.toJson(Map.of("query", query, "variables", variables));
    var request =
        HttpRequest.newBuilder(graphql)
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", address(isByLink(body) ? person : "all"))
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// In the query or in its variables.
  private static boolean isByLink(String body) {
    return body.contains("ollowSecret: ") || body.contains("ollowSecret\":");
  }

  private static String address(String person) {
    var number = person.hashCode() & 0xffff;
    return "198.18.%d.%d".formatted(number >> 8, number & 0xff);
  }

  @Override
  public void close() {
    http.close();
  }
}
