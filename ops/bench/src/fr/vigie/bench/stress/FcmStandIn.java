package fr.vigie.bench.stress;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// Answers as FCM does, or not at all until it is told to again.
record FcmStandIn(
    HttpServer server, Set<String> taken, AtomicReference<CountDownLatch> isAnswering)
    implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]{1,80})");
  private static final Pattern ID = Pattern.compile("\"notificationId\":\"([^\"]+)\"");

  static FcmStandIn start() throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(loopback, 1_000);
    var fcm =
        new FcmStandIn(
            server, ConcurrentHashMap.newKeySet(), new AtomicReference<>(new CountDownLatch(0)));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/projects/", fcm::message);
    server.start();
    return fcm;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void hang() {
    isAnswering.set(new CountDownLatch(1));
  }

  void answer() {
    isAnswering.get().countDown();
  }

  void forget() {
    taken.clear();
  }

  /// How many it has taken, each device and notification once.
  int notifications() {
    return taken.size();
  }

  private void message(HttpExchange exchange) throws IOException {
    try (exchange) {
      var message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      isAnswering.get().await();
      taken.add(first(TOKEN, message) + first(ID, message));
      var name = "{\"name\":\"projects/vigie-bench/messages/1\"}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, name.length);
      exchange.getResponseBody().write(name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  @Override
  public void close() {
    answer();
    server.stop(0);
  }
}
