package fr.vigie.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A client of Vigie that knows it only by its address and the contracts of the apps.
final class StoryClient {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI vigie;

  StoryClient(URI vigie) {
    this.vigie = vigie;
  }

  URI address() {
    return vigie;
  }

  Someone anonymous() {
    return new Someone(null);
  }

  Someone signIn(String person) {
    var body = Json.createObjectBuilder().add("person", person).build();
    return new Someone(post("/demo/token", body, null).getString("token"));
  }

  /// The document of an operation, such as `citizen/FileReport`, as the app ships it.
  static String document(String operation) {
    var path = "/contracts/" + operation.replace("/", "/operations/") + ".graphql";
    try (var in = Objects.requireNonNull(StoryClient.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private JsonObject post(String path, JsonObject body, @Nullable String token) {
    var request =
        HttpRequest.newBuilder(vigie.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json, application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return parse(http.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonObject parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /// One of the people who use Vigie.
  final class Someone {

    private final @Nullable String token;

    private Someone(@Nullable String token) {
      this.token = token;
    }

    @Nullable String token() {
      return token;
    }

    /// Runs an operation with one variable, and returns its data.
    JsonObject asks(String operation, String variable, JsonValue value) {
      return asks(operation, Json.createObjectBuilder().add(variable, value).build());
    }

    /// Runs an operation, and returns its data.
    JsonObject asks(String operation, JsonObject variables) {
      var body =
          Json.createObjectBuilder()
              .add("query", document(operation))
              .add("variables", variables)
              .build();
      var answer = post("/graphql", body, token);
      if (answer.containsKey("errors")) {
        throw new IllegalStateException(operation + ": " + answer.get("errors"));
      }
      return answer.getJsonObject("data");
    }
  }
}
