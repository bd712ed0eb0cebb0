package fr.vigie.routing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A router that speaks as OSRM does, on roads that go along degrees: a metre for each millionth,
/// at ten metres a second. Nothing leads to a place north of 60 degrees.
final class FakeOsrm implements AutoCloseable {

  private final HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicReference<@Nullable String> fault = new AtomicReference<>();
  final List<String> asked = new CopyOnWriteArrayList<>();

  FakeOsrm() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What it says to all that is asked from now on; "hang" for nothing, null for the truth.
  FakeOsrm says(@Nullable String answer) {
    fault.set(answer);
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI().toString();
    asked.add(uri);
    var fixed = fault.get();
    if ("hang".equals(fixed)) {
      hang();
    }
    var body = fixed == null ? truth(uri) : fixed;
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(body.isEmpty() ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String truth(String uri) {
    var places = places(uri.split("[/?]", -1)[4]);
    return uri.startsWith("/table")
        ? "{\"code\":\"Ok\",\"distances\":%s,\"durations\":%s}"
            .formatted(table(uri, places, 1), table(uri, places, 10))
        : "{\"code\":\"Ok\",\"routes\":[{\"geometry\":{\"coordinates\":[%s]}}]}"
            .formatted(
                places.stream()
                    .map(p -> "[" + p[0] + "," + p[1] + "],[" + p[0] + "," + (p[1] + 0.001) + "]")
                    .collect(Collectors.joining(",")));
  }

  private static List<double[]> places(String text) {
    return Arrays.stream(text.split(";"))
        .map(pair -> Arrays.stream(pair.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  private static String table(String uri, List<double[]> places, double by) {
    var to = numbers(uri, "destinations");
    return numbers(uri, "sources").stream()
        .map(f ->
            to.stream()
                .map(t -> cell(places.get(f), places.get(t), by))
                .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String cell(double[] from, double[] to, double by) {
    if (to[1] > 60 || from[1] > 60) {
      return "null";
    }
    return String.valueOf(
        Math.round((Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1])) * 1e6) / by);
  }

  private static List<Integer> numbers(String uri, String name) {
    var list = uri.substring(uri.indexOf(name + "=") + name.length() + 1).split("&", 2)[0];
    return Arrays.stream(list.split(";")).map(Integer::valueOf).toList();
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
