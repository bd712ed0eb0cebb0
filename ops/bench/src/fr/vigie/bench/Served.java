package fr.vigie.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server that this run started and will end.
public record Served(String name, Process process, int port, Path log) implements AutoCloseable {

  /// The same for both servers; SerialGC cost least on two cores.
  static final List<String> JVM_FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

  // Vigie's first start generates the data.
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final int STOP_SECONDS = 20;
  private static final int KNOCK_MILLIS = 200;

  public static Served start(
      String name, Path work, List<String> program, Map<String, String> environment)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(JVM_FLAGS);
    command.addAll(program);
    var port = freePort();
    var log = work.resolve(name + ".log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("VIGIE_") || key.startsWith("MONGO"));
    builder.environment().putAll(environment);
    builder.environment().put("VIGIE_PORT", Integer.toString(port));
    var served = new Served(name, builder.start(), port, log);
    // Also when this run is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(served::close));
    served.awaitReady();
    return served;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws InterruptedException {
    var end = System.nanoTime() + START_LIMIT.toNanos();
    while (!isListening()) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw new BenchFailed(name + " ended at its start: see " + log + ".");
      }
      if (System.nanoTime() > end) {
        throw new BenchFailed(name + " does not listen after 5 minutes: see " + log + ".");
      }
    }
  }

  private boolean isListening() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), KNOCK_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port + "/graphql");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
