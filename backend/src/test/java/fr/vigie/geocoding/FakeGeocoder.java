package fr.vigie.geocoding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Answers as an address service does, or as one that does not work.
final class FakeGeocoder implements AutoCloseable {

  static final String MAIRIE =
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
          + "{\"label\":\"12 Rue de la Mairie 55430 Belleville-sur-Meuse\",\"score\":0.99}}]}";

  /// @param body null for one that never comes
  record Said(int status, String body, String retryAfter) {}

  private final HttpServer server;
  private final Queue<Said> next = new ArrayDeque<>();
  private final CountDownLatch end = new CountDownLatch(1);
  final List<String> asked = new CopyOnWriteArrayList<>();

  FakeGeocoder() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/reverse", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/reverse");
  }

  synchronized FakeGeocoder says(int status, String body) {
    next.add(new Said(status, body, ""));
    return this;
  }

  synchronized FakeGeocoder says(Said said) {
    next.add(said);
    return this;
  }

  private synchronized Said next() {
    var said = next.poll();
    return said == null ? new Said(200, MAIRIE, "") : said;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().getQuery());
    var said = next();
    if (!said.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", said.retryAfter());
    }
    if (said.body() == null) {
      exchange.sendResponseHeaders(said.status(), 100);
      exchange.getResponseBody().flush();
      hang();
    } else {
      var bytes = said.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private void hang() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
