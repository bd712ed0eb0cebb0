package fr.vigie.firebase;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Stands in for Google on this machine: FCM's HTTP v1, and the server of access tokens. It keeps
/// all that it is sent, and answers as it is told to.
public final class FakeFcm implements AutoCloseable {

  /// A message as it came.
  ///
  /// @param nanos when, by {@link System#nanoTime()}
  public record Received(String path, String authorization, JsonObject message, long nanos) {

    /// Its token, its installation id, or its topic.
    public String target() {
      return List.of("token", "fid", "topic").stream()
          .filter(message::containsKey)
          .map(message::getString)
          .findFirst()
          .orElseThrow();
    }

    public String notification() {
      return message.getJsonObject("data").getString("notificationId");
    }
  }

  /// What is answered.
  ///
  /// @param status 0 for a connection that breaks, -1 for nothing ever
  public record Reply(int status, Map<String, String> headers, String body) {

    public static Reply reset() {
      return new Reply(0, Map.of(), "");
    }

    public static Reply hang() {
      return new Reply(-1, Map.of(), "");
    }

    public static Reply html(int status) {
      return new Reply(status, Map.of("Content-Type", "text/html"), "<html>Sign in</html>");
    }

    /// As FCM refuses.
    public static Reply error(int status, String state, String code) {
      return error(status, state, code, Map.of());
    }

    public static Reply error(int status, String state, String code, Map<String, String> headers) {
      var body =
          """
          {"error":{"code":%d,"message":"no","status":"%s","details":[
            {"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError","errorCode":"%s"}]}}
          """
              .formatted(status, state, code);
      return new Reply(status, headers, body);
    }

    public static Reply invalid(String field) {
      var body =
          """
          {"error":{"code":400,"message":"no","status":"INVALID_ARGUMENT","details":[
            {"@type":"type.googleapis.com/google.firebase.fcm.v1.FcmError",
             "errorCode":"INVALID_ARGUMENT"},
            {"@type":"type.googleapis.com/google.rpc.BadRequest",
             "fieldViolations":[{"field":"%s","description":"no"}]}]}}
          """
              .formatted(field);
      return new Reply(400, Map.of(), body);
    }
  }

  private static final String NAMED = "{\"name\":\"";

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Queue<Received> received = new ConcurrentLinkedQueue<>();
  private final Queue<Received> taken = new ConcurrentLinkedQueue<>();
  private final AtomicLong names = new AtomicLong();
  private final AtomicReference<Function<Received, Reply>> script =
      new AtomicReference<>(this::accepted);

  private FakeFcm(HttpServer server) {
    this.server = server;
  }

  public static FakeFcm start() {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var fake = new FakeFcm(HttpServer.create(loopback, 1_000));
      fake.server.setExecutor(fake.executor);
      fake.server.createContext("/v1/projects/", fake::message);
      fake.server.createContext("/token", fake::token);
      fake.server.createContext("/v1/token", fake::exchange);
      fake.server.start();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// For `VIGIE_FIREBASE_STAND_IN`.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public FirebaseSettings settings() {
    return new FirebaseSettings("vigie-test", null, null, address());
  }

  /// With the key of a service account, which asks for a token first.
  public FirebaseSettings settings(Path folder) {
    return new FirebaseSettings("vigie-test", account(folder), null, address());
  }

  private static Path account(Path folder) {
    try {
      var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
      var key = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
      var account =
          Json.createObjectBuilder()
              .add("type", "service_account")
              .add("project_id", "vigie-test")
              .add("private_key_id", "1")
              .add(
                  "private_key",
                  "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n")
              .add("client_email", "vigie@vigie-test.iam.gserviceaccount.com")
              .add("client_id", "1")
              .add("token_uri", "https://oauth2.googleapis.com/token")
              .build();
      return Files.writeString(folder.resolve("account.json"), account.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// With the credentials of a workload, as on a machine of another cloud: a token of its own,
  /// which Google's STS takes for one of Google's.
  public FirebaseSettings workload(Path folder) {
    try {
      var own = Files.writeString(folder.resolve("own.jwt"), "of-the-machine");
      var credentials =
          Json.createObjectBuilder()
              .add("type", "external_account")
              .add(
                  "audience",
                  "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p"
                      + "/providers/vigie")
              .add("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")
              .add("token_url", "https://sts.googleapis.com/v1/token")
              .add("credential_source", Json.createObjectBuilder().add("file", own.toString()))
              .build();
      var file = Files.writeString(folder.resolve("workload.json"), credentials.toString());
      return new FirebaseSettings("vigie-test", file, null, address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How it answers from now on.
  public void answers(Function<Received, Reply> script) {
    this.script.set(script);
  }

  public void accepts() {
    answers(this::accepted);
  }

  public Reply accepted(Received message) {
    var name = "projects/vigie-test/messages/" + names.incrementAndGet();
    return new Reply(200, Map.of(), NAMED + name + "\"}");
  }

  /// All that came, in order.
  public List<Received> received() {
    return List.copyOf(received);
  }

  /// All that it has taken over, in order.
  public List<Received> taken() {
    return List.copyOf(taken);
  }

  public void forget() {
    received.clear();
    taken.clear();
  }

  private void message(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try (var reader = Json.createReader(new StringReader(body))) {
      var message =
          new Received(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              reader.readObject().getJsonObject("message"),
              System.nanoTime());
      received.add(message);
      var reply = script.get().apply(message);
      if (reply.body().startsWith(NAMED)) {
        taken.add(message);
      }
      answer(exchange, reply);
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var body =
        "{\"access_token\":\"of-the-account\",\"expires_in\":3600,\"token_type\":\"Bearer\"}";
    answer(exchange, new Reply(200, Map.of(), body));
  }

  /// As Google's STS: only the machine's own token is worth anything.
  private void exchange(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var reply =
        body.contains("subject_token=of-the-machine")
            ? new Reply(
                200,
                Map.of(),
                """
                {"access_token":"of-the-workload","expires_in":3600,"token_type":"Bearer",
                 "issued_token_type":"urn:ietf:params:oauth:token-type:access_token"}
                """)
            : new Reply(400, Map.of(), "{\"error\":\"invalid_grant\"}");
    answer(exchange, reply);
  }

  private void answer(HttpExchange exchange, Reply reply) throws IOException {
    try (exchange) {
      if (reply.status() < 0) {
        closed.await();
      }
      if (reply.status() > 0) {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
