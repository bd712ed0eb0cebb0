package fr.vigie;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Fifty clients who send at the same moment.
final class AtOnce {

  static final int CLIENTS = 50;
  private static final int MOST_RETRIES = 5;
  private static final Set<String> LATER = Set.of("TIMEOUT", "UNAVAILABLE", "OVERLOADED");

  private final HttpClient http = HttpClient.newHttpClient();
  private final TestBackend backend;

  AtOnce(TestBackend backend) {
    this.backend = backend;
  }

  /// The answers to what each client sends as one person.
  ///
  /// @param person null when nobody signs in
  /// @param request by the number of the client
  List<JsonPath> answers(@Nullable String person, IntFunction<String> request) throws Exception {
    var token = person == null ? null : backend.token(person);
    var start = new CyclicBarrier(CLIENTS);
    var clients = new ArrayList<Callable<JsonPath>>();
    for (var client = 0; client < CLIENTS; client++) {
      var body = request.apply(client);
      clients.add(() -> {
        start.await();
        return post(body, token);
      });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(clients).stream().map(AtOnce::answer).toList();
    }
  }

  private JsonPath post(String body, @Nullable String token) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + backend.port() + "/graphql"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var answer = JsonPath.from(http.send(request.build(), BodyHandlers.ofString()).body());
      for (var again = 0; again < MOST_RETRIES && isLater(answer); again++) {
        answer = JsonPath.from(http.send(request.build(), BodyHandlers.ofString()).body());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the machine was too busy, which a client answers by sending the same again.
  private static boolean isLater(JsonPath answer) {
    var code = answer.getString("errors[0].extensions.code");
    return code != null && LATER.contains(code);
  }

  private static JsonPath answer(java.util.concurrent.Future<JsonPath> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
