package fr.vigie.command;

import static fr.vigie.command.ExitCode.BAD_DATA;
import static fr.vigie.command.ExitCode.NO_RIGHT;
import static fr.vigie.command.ExitCode.UNAVAILABLE;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Requests to a Vigie by HTTP, each with the caller's token; every failure is a {@link Failure}.
final class Wire {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MEANWHILE_SECONDS = 2;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int FAULT = 500;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI address;
  private final Token token;

  Wire(URI address, Token token) {
    this.address = address;
    this.token = token;
  }

  /// A GraphQL answer, also one that refuses.
  JsonObject post(String path, JsonObject body) {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json, application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    var answer = send(request);
    try (var reader = Json.createReader(answer.body())) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new Failure(code(answer.statusCode()), address + " answered " + answer.statusCode());
    }
  }

  /// The answer to a file that is handed over, however long that takes.
  ///
  /// @param meanwhile runs every other second
  JsonObject upload(String path, Path file, Map<String, String> headers, Runnable meanwhile) {
    var request = HttpRequest.newBuilder(address.resolve(path));
    headers.forEach(request::header);
    authorize(request);
    try {
      var body = BodyPublishers.ofFile(file);
      return answered(
          http.sendAsync(request.POST(body).build(), BodyHandlers.ofInputStream()), meanwhile);
    } catch (FileNotFoundException e) {
      throw Failure.usage("There is no file " + file + ".");
    }
  }

  private JsonObject answered(
      CompletableFuture<HttpResponse<InputStream>> sent, Runnable meanwhile) {
    while (true) {
      try {
        return json(sent.get(MEANWHILE_SECONDS, TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        meanwhile.run();
      } catch (ExecutionException e) {
        throw new Failure(
            UNAVAILABLE, "No Vigie answers at " + address + ", or it was cut off: " + e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failure(UNAVAILABLE, "Interrupted.");
      }
    }
  }

  private JsonObject json(HttpResponse<InputStream> answer) {
    try (var reader = Json.createReader(answer.body())) {
      var read = reader.readObject();
      if (read.containsKey("errors")) {
        throw Refusals.of(read.getJsonArray("errors").getJsonObject(0));
      }
      return read;
    } catch (JsonException e) {
      throw new Failure(code(answer.statusCode()), address + " answered " + answer.statusCode());
    }
  }

  /// A body as it comes; to be closed.
  InputStream get(String path) {
    var answer = send(request(path).GET().build());
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    try (var reader = Json.createReader(answer.body())) {
      throw Refusals.of(reader.readObject().getJsonArray("errors").getJsonObject(0));
    } catch (JsonException e) {
      throw new Failure(code(answer.statusCode()), address + " answered " + answer.statusCode());
    }
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            // What the command says itself is English.
            .header("Accept-Language", "en");
    authorize(request);
    return request;
  }

  private void authorize(HttpRequest.Builder request) {
    token.of(this::post).ifPresent(text -> request.header("Authorization", "Bearer " + text));
  }

  private HttpResponse<InputStream> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new Failure(UNAVAILABLE, "No Vigie answers at " + address + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(UNAVAILABLE, "Interrupted.");
    }
  }

  private static ExitCode code(int status) {
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> NO_RIGHT;
      case TOO_MANY -> UNAVAILABLE;
      default -> status >= FAULT ? UNAVAILABLE : BAD_DATA;
    };
  }
}
