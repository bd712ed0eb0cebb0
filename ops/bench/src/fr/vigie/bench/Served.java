package fr.vigie.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server that this run started and will end.
public record Served(String name, Process process, int port, Path log) implements AutoCloseable {

  /// The same for all servers; SerialGC cost least on two cores.
  public static final List<String> JVM_FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC");

  // Vigie's first start generates the data: half a minute at size S.
  private static final Duration START_LIMIT = Duration.ofHours(1);
  // The JVM writes an AOT cache when it ends.
  private static final int STOP_SECONDS = 120;
  private static final int KNOCK_MILLIS = 200;
  private static final int PAUSE_MILLIS = 5;

  public static Served start(
      String name,
      Path work,
      List<String> flags,
      List<String> program,
      Map<String, String> environment)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(flags);
    command.addAll(program);
    var port = freePort();
    var log = work.resolve(name + ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(key -> key.startsWith("VIGIE_") || key.startsWith("MONGO"));
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
      if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new BenchFailed(name + " ended at its start: see " + log + ".");
      }
      if (System.nanoTime() > end) {
        throw new BenchFailed(name + " does not listen after an hour: see " + log + ".");
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

  /// What it holds of the machine's memory.
  long residentMebibytes() throws IOException {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    var said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Long.parseLong(said.strip()) / 1_024;
  }

  URI graphql() {
    return at("/graphql");
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
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
