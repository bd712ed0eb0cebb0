package fr.vigie.bench;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Single requests, before a load begins.
final class Ask {

  private Ask() {}

  /// A server's answer to an operation.
  static byte[] once(Operation operation, Served served) throws IOException, InterruptedException {
    var body = new String(operation.body(), StandardCharsets.UTF_8);
    var unique = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    return post(served.graphql(), body.replace("@UNIQUE@", unique), operation.token());
  }

  /// The token of a person of the demonstration.
  static String token(Served product, String person) throws IOException, InterruptedException {
    var answer = post(product.at("/demo/token"), "{\"person\":\"" + person + "\"}", null);
    try (var reader = Json.createReader(new ByteArrayInputStream(answer))) {
      return reader.readObject().getString("token");
    }
  }

  private static byte[] post(URI address, String body, @Nullable String token)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new BenchFailed(address + " answers " + response.statusCode() + ".");
      }
      return response.body();
    }
  }
}
