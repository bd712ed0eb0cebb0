package fr.vigie.firebase;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
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
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Stands in for Firebase Authentication on this machine: it serves the certificates of its keys as
/// Google does, knows users, and signs tokens as no other can.
final class FakeSignIn implements AutoCloseable {

  static final String PROJECT = "vigie-test";
  static final String ISSUER = "https://securetoken.google.com/" + PROJECT;

  private static final String CERTIFICATES =
      "/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com";

  /// How it answers.
  enum Mood {
    WELL,
    FAILING,
    SILENT
  }

  /// A key, and what the public is told of it.
  record Key(String id, PrivateKey secret, X509Certificate certificate) {

    /// As only the JDK's own tool makes a certificate.
    static Key made(String id) {
      try {
        var folder = Files.createTempDirectory("key");
        var file = folder.resolve("key.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var options =
            "-genkeypair -alias key -keyalg RSA -keysize 2048 -validity 2 -storetype PKCS12"
                + " -storepass changeit -dname CN=securetoken.system.gserviceaccount.com -keystore";
        var command = new ArrayList<>(List.of(options.split(" ", -1)));
        command.addFirst(tool.toString());
        command.add(file.toString());
        var process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (process.waitFor() != 0) {
          throw new IllegalStateException(Files.readString(folder.resolve("log")));
        }
        var store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        return new Key(
            id,
            (PrivateKey) store.getKey("key", "changeit".toCharArray()),
            (X509Certificate) store.getCertificate("key"));
      } catch (IOException | GeneralSecurityException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    String pem() {
      try {
        var text =
            Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Key key;
  private final Map<String, JsonObject> users = new ConcurrentHashMap<>();
  private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.WELL);
  private final AtomicInteger maxAge = new AtomicInteger(3_600);
  private final AtomicInteger asked = new AtomicInteger();

  FakeSignIn(Key key) {
    this.key = key;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  FirebaseSettings settings() {
    return new FirebaseSettings(
        PROJECT, null, null, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  void is(Mood now) {
    mood.set(now);
  }

  /// For how many seconds its certificates may be kept.
  void certificatesHold(int seconds) {
    maxAge.set(seconds);
  }

  /// How often it was asked for anything.
  int asked() {
    return asked.get();
  }

  /// Somebody has signed up.
  void knows(String uid, boolean isDisabled, Instant validSince) {
    users.put(
        uid,
        Json.createObjectBuilder()
            .add("localId", uid)
            .add("disabled", isDisabled)
            .add("validSince", Long.toString(validSince.getEpochSecond()))
            .build());
  }

  /// A token as it signs them for camille, with claims of one's own.
  String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return token(key.id(), key, change);
  }

  static String token(@Nullable String keyId, Key key, UnaryOperator<JWTClaimsSet.Builder> change) {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).type(JOSEObjectType.JWT).build();
    return signed(header, new RSASSASigner(key.secret()), change);
  }

  static String signed(
      JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      var token = new SignedJWT(header, change.apply(claims()).build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWTClaimsSet.Builder claims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(PROJECT)
        .subject("camille")
        .claim("user_id", "camille")
        .claim("auth_time", now.minusSeconds(60).getEpochSecond())
        .claim("firebase", Map.of("identities", Map.of(), "sign_in_provider", "anonymous"))
        .issueTime(Date.from(now.minusSeconds(60)))
        .expirationTime(Date.from(now.plusSeconds(3_540)));
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (mood.get()) {
      case FAILING -> send(exchange, 500, "<html>no</html>");
      case SILENT -> wait(exchange);
      case WELL -> {
        var path = exchange.getRequestURI().getPath();
        if (path.equals(CERTIFICATES)) {
          exchange.getResponseHeaders().add("Cache-Control", "public, max-age=" + maxAge.get());
          send(
              exchange,
              200,
              Json.createObjectBuilder().add(key.id(), key.pem()).build().toString());
        } else if (path.equals("/v1/projects/" + PROJECT + "/accounts:lookup")) {
          send(exchange, 200, found(body));
        } else {
          send(exchange, 404, "{}");
        }
      }
    }
  }

  private String found(String body) {
    try (var reader = Json.createReader(new StringReader(body))) {
      var uid = reader.readObject().getJsonArray("localId").getString(0);
      var user = users.get(uid);
      var list = Json.createArrayBuilder();
      return user == null
          ? "{}"
          : Json.createObjectBuilder().add("users", list.add(user)).build().toString();
    }
  }

  private void wait(HttpExchange exchange) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
