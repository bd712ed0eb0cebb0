package fr.vigie.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Starts the packaged Vigie on the data at hand, while its mongod runs.
record Start(Stage stage, List<String> flags) {

  private static final int ROUNDS = 5;
  private static final int IDLE_SECONDS = 3;
  private static final long PAUSE_MILLIS = 5;

  /// @param name with or without an AOT cache
  /// @param each milliseconds from the start of the process until it says that it is ready
  /// @param idleMebibytes resident memory while nobody asks
  record Measured(String name, List<Long> each, long idleMebibytes) {
    long readyMillis() {
      return each.stream().sorted().toList().get(each.size() / 2);
    }
  }

  /// Without an AOT cache (JEP 514), then with one.
  static List<Measured> measure(Stage stage) throws IOException, InterruptedException {
    var plain = new Start(stage, Served.JVM_FLAGS).measure("plain");
    var cache = stage.work().resolve("vigie.aot");
    Files.deleteIfExists(cache);
    new Start(stage, with("-XX:AOTCacheOutput=" + cache)).train();
    var cached = new Start(stage, with("-XX:AOTCache=" + cache)).measure("AOT cache");
    return List.of(plain, cached);
  }

  private static List<String> with(String flag) {
    var flags = new ArrayList<>(Served.JVM_FLAGS);
    flags.add(flag);
    return flags;
  }

  private Measured measure(String name) throws IOException, InterruptedException {
    var millis = new ArrayList<Long>();
    var idle = 0L;
    for (var i = 0; i < ROUNDS; i++) {
      var begun = System.nanoTime();
      try (var vigie = start()) {
        millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        vigie.process().waitFor(IDLE_SECONDS, TimeUnit.SECONDS);
        idle = vigie.residentMebibytes();
      }
    }
    return new Measured(name, List.copyOf(millis), idle);
  }

  /// A run that asks what is mostly asked; the cache is written when it ends.
  private void train() throws IOException, InterruptedException {
    try (var vigie = start()) {
      for (var operation : Operations.on(stage)) {
        if (!operation.isWrite() && operation.token() == null) {
          Ask.once(operation, vigie);
        }
      }
    }
  }

  private Served start() throws IOException, InterruptedException {
    var environment = Map.of("MONGODB_URI", stage.uri());
    var vigie = Served.start("start", stage.work(), flags, Vigie.PROGRAM, environment);
    var request = HttpRequest.newBuilder(vigie.at("/health/ready")).build();
    try (var client = HttpClient.newHttpClient()) {
      while (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
        vigie.process().waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
    return vigie;
  }
}
