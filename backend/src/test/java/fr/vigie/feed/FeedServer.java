package fr.vigie.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on this machine that serves documents with their ETag, or answers as it is told to.
final class FeedServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  FeedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  void serve(String path, String document) {
    documents.put(path, document.replace("$HOST", at("").toString()));
    statuses.remove(path);
  }

  void fail(String path, int status) {
    statuses.put(path, status);
  }

  /// What was asked, with the status that was answered.
  List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = documents.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
      var tag = "\"" + documents.getOrDefault(path, "").hashCode() + "\"";
      var known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      var status = statuses.getOrDefault(path, known ? 304 : body.length == 0 ? 404 : 200);
      asked.add(path + " " + status);
      exchange.getResponseHeaders().add("ETag", tag);
      if (status == 302) {
        exchange.getResponseHeaders().add("Location", path);
      }
      exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
      if (status == 200) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
