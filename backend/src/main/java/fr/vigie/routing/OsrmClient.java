package fr.vigie.routing;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks an OSRM server for one JSON object: for no longer than its patience, and for no more than 8
/// MiB of it.
final class OsrmClient {

  private static final int MOST_BYTES = 8_388_608;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final URI server;
  private final Duration patience;

  OsrmClient(URI server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  JsonObject ask(String what) throws RouterFailed, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server + what))
            .timeout(patience)
            .header("Accept", "application/json")
            .header("User-Agent", "vigie")
            .build();
    var asked =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return read(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw new RouterFailed("no answer", e.getCause());
    } catch (TimeoutException e) {
      throw new RouterFailed("no answer in " + patience, e);
    } finally {
      asked.cancel(true);
    }
  }

  private static JsonObject read(HttpResponse<byte[]> response) throws RouterFailed {
    if (response.statusCode() != 200) {
      throw new RouterFailed("answered " + response.statusCode());
    }
    try (var reader = Json.createReader(new ByteArrayInputStream(response.body()))) {
      var answer = reader.readObject();
      if (!answer.getString("code", "").equals("Ok")) {
        throw new RouterFailed("said " + answer.getString("code", "no code"));
      }
      return answer;
    } catch (JsonException | ClassCastException e) {
      throw new RouterFailed("not what such a router says", e);
    }
  }
}
