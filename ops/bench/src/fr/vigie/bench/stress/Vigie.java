package fr.vigie.bench.stress;

import fr.vigie.bench.openloop.Asked;
import fr.vigie.bench.BenchFailed;
import fr.vigie.bench.Served;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A Vigie of size S of this trial's own.
record Vigie(Served served) implements AutoCloseable {

  private static final String JAR = "backend/target/backend-0.1.0-SNAPSHOT.jar";
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  static Vigie start(Map<String, String> settings) throws IOException, InterruptedException {
    var work = Files.createDirectories(Path.of(".vigie/bench"));
    var environment = new HashMap<>(settings);
    environment.put("VIGIE_PROFILE", "demo");
    environment.put("VIGIE_DATA", work.resolve("20000-100000").toAbsolutePath().toString());
    environment.put("VIGIE_DEMO_SIZE", "20000,100000");
    var program = List.of("-jar", JAR);
    return new Vigie(Served.start("vigie", work, Served.JVM_FLAGS, program, environment));
  }

  int port() {
    return served.port();
  }

  String token(String person) throws IOException {
    try (var wire = new Wire(port())) {
      var body = "{\"person\":\"" + person + "\"}";
      var reply = wire.ask(Asked.post("/demo/token", "", body));
      var found = TOKEN.matcher(new String(reply.body(), StandardCharsets.UTF_8));
      if (!found.find()) {
        throw new BenchFailed("no token for " + person);
      }
      return found.group(1);
    }
  }

  /// Resident memory in MiB, as Linux tells it; 0 elsewhere.
  int rss() throws IOException {
    var status = Path.of("/proc/" + served.process().pid() + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    var found = RSS.matcher(Files.readString(status));
    return found.find() ? Integer.parseInt(found.group(1)) / 1024 : 0;
  }

  /// Seconds of processor time that its process, its mongod and this one have used.
  double[] cpu() {
    var mongod = served.process().descendants().findFirst();
    return new double[] {
      cpu(served.process().toHandle()),
      mongod.map(Vigie::cpu).orElse(0.0),
      cpu(ProcessHandle.current())
    };
  }

  private static double cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  @Override
  public void close() {
    served.close();
  }
}
