package fr.vigie;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A backend in a process of its own, which can be killed.
final class BackendProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern ADDRESS = Pattern.compile("Vigie listens on (http://\\S+)");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Process process;
  private final URI address;

  private BackendProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// @param data of a backend that was stopped or killed, or an empty folder
  static BackendProcess start(Path data) throws IOException {
    PreparedData.into(data);
    return startOn(data);
  }

  static BackendProcess startOn(Path data) throws IOException {
    var log = data.resolve("log-" + System.nanoTime()).toFile();
    var java = ProcessHandle.current().info().command().orElseThrow();
    var classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var builder =
        // It lives for seconds: what the optimizing compiler would make comes too late.
        new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "fr.vigie.Main")
            .redirectErrorStream(true)
            .redirectOutput(log);
    builder.environment().remove("MONGODB_URI");
    builder.environment().put("CLASSPATH", classPath);
    builder.environment().put("VIGIE_PROFILE", "demo");
    builder.environment().put("VIGIE_DEMO_SIZE", "50,50");
    builder.environment().put("VIGIE_PORT", "0");
    builder.environment().put("VIGIE_DATA", data.toString());
    var process = builder.start();
    return new BackendProcess(process, address(process, log));
  }

  private static URI address(Process process, File log) throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      var found = ADDRESS.matcher(Files.readString(log.toPath()));
      if (found.find()) {
        return URI.create(found.group(1));
      }
      LockSupport.parkNanos(50_000_000);
    }
    process.destroyForcibly();
    throw new IllegalStateException(Files.readString(log.toPath()));
  }

  ProcessHandle mongod() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").contains("mongod"))
        .findFirst()
        .orElseThrow();
  }

  HttpResponse<String> ask(@Nullable String person, String body)
      throws IOException, InterruptedException {
    var request = request("/graphql").POST(HttpRequest.BodyPublishers.ofString(body));
    if (person != null) {
      request.header("Authorization", "Bearer " + token(person));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /// Hands over a file, however long that takes.
  HttpResponse<String> hand(String person, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + token(person))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String person, String path) throws IOException, InterruptedException {
    var request = request(path).header("Authorization", "Bearer " + token(person));
    return http.send(request.GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    request.header("Authorization", "Bearer " + token);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /// Sends a file as it is.
  HttpResponse<String> put(String person, String path, byte[] file)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token(person))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(file));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  private String token(String person) throws IOException, InterruptedException {
    var body = HttpRequest.BodyPublishers.ofString("{\"person\":\"" + person + "\"}");
    var answer = http.send(request("/demo/token").POST(body).build(), BodyHandlers.ofString());
    var found = TOKEN.matcher(answer.body());
    if (!found.find()) {
      throw new IllegalStateException(answer.body());
    }
    return found.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json");
  }

  void awaitReady() throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (get("/health/ready").statusCode() != 200) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not ready again");
      }
      LockSupport.parkNanos(100_000_000);
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.close();
  }
}
