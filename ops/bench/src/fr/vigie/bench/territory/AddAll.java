package fr.vigie.bench.territory;

import com.mongodb.client.MongoClients;
import fr.vigie.bench.BenchFailed;
import fr.vigie.bench.Served;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.LogManager;
import org.bson.Document;

/// P10: every commune of the region becomes a territory by `ops/vigie territory add --all`, twice;
/// then on new data again, with Vigie killed under way, and completed.
final class AddAll {

  /// Of alarms in the template `rural`.
  private static final long RULES = 16;
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true);
  private static final String JAR = "backend/target/backend-0.1.0-SNAPSHOT.jar";
  private static final Path WORK = Path.of(".vigie/bench/territories");
  private static final int COMMUNES = 5_115;
  private static final double MOST_SECONDS = 60;
  private static final List<String> COMMANDS =
      List.of("find", "insert", "update", "commitTransaction");

  private AddAll() {}

  static void main() throws Exception {
    LogManager.getLogManager().reset(); // the driver tells of each connection
    var isReached = twice();
    cutOff();
    System.exit(isReached ? 0 : 1);
  }

  private static boolean twice() throws Exception {
    forget();
    try (var vigie = start()) {
      var first = timed("first run ", vigie);
      var second = timed("second run", vigie);
      OUT.println("memory: " + rss(vigie) + " MiB resident after both, with " + Served.JVM_FLAGS);
      check();
      return first <= MOST_SECONDS && second <= MOST_SECONDS;
    }
  }

  private static void cutOff() throws Exception {
    forget();
    try (var vigie = start()) {
      var command = command(vigie);
      while (count("territories") < 1_000) {
        LockSupport.parkNanos(20_000_000);
      }
      vigie.process().destroyForcibly().waitFor();
      command.waitFor(60, TimeUnit.SECONDS);
    }
    try (var vigie = start()) {
      OUT.println("killed under way:");
      check();
      timed("completed ", vigie);
      check();
    }
  }

  private static double timed(String what, Served vigie) throws Exception {
    var before = commands();
    var began = System.nanoTime();
    var command = command(vigie);
    var told = new String(command.getInputStream().readAllBytes());
    if (command.waitFor() != 0) {
      throw new BenchFailed(told);
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    var after = commands();
    var sent = new StringBuilder();
    COMMANDS.forEach(name ->
        sent.append(' ').append(name).append(' ').append(after.get(name) - before.get(name)));
    OUT.printf(Locale.ROOT, "%s: %.1f s;%s%n  %s", what, seconds, sent, told);
    return seconds;
  }

  private static Process command(Served vigie) throws IOException {
    var java = System.getProperty("java.home") + "/bin/java";
    var builder =
        new ProcessBuilder(
            java, "-cp", JAR, "fr.vigie.command.CommandLine", "territory", "add", "--all",
            "--template", "rural", "--json");
    builder.redirectError(WORK.resolve("command.log").toFile());
    builder.environment().put("VIGIE_URL", "http://127.0.0.1:" + vigie.port());
    return builder.start();
  }

  private static Served start() throws IOException, InterruptedException {
    var environment =
        Map.of(
            "VIGIE_PROFILE", "demo",
            "VIGIE_DATA", WORK.toAbsolutePath().toString(),
            "VIGIE_DEMO_SIZE", "0,0");
    return Served.start("vigie", WORK, Served.JVM_FLAGS, List.of("-jar", JAR), environment);
  }

  private static void forget() throws IOException {
    if (Files.exists(WORK)) {
      try (var files = Files.walk(WORK)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(WORK);
  }

  /// Each territory has its event and its communes, whether or not all are there.
  private static void check() throws IOException {
    var territories = count("territories");
    var told = count("events");
    var offers = count("categoryOffers");
    var schedules = count("lightingSchedules");
    var rules = count("alarmRules");
    // The three demonstrators came with the region.
    var isWhole = told == territories - 3 && offers == told && schedules == told;
    if (!isWhole || rules != RULES * told || count("alarmRuleVersions") != rules) {
      throw new BenchFailed(
          "%d territories, %d events, %d offers, %d schedules, %d rules"
              .formatted(territories, told, offers, schedules, rules));
    }
    OUT.printf("  whole: %d territories of %d communes, %d events%n", territories, COMMUNES, told);
  }

  private static long count(String collection) throws IOException {
    try (var client = MongoClients.create(uri())) {
      return client.getDatabase("vigie").getCollection(collection).countDocuments();
    }
  }

  private static Map<String, Long> commands() throws IOException {
    try (var client = MongoClients.create(uri())) {
      var status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
      var all = status.getEmbedded(List.of("metrics", "commands"), Document.class);
      var counts = new java.util.HashMap<String, Long>();
      for (var name : COMMANDS) {
        counts.put(name, all.get(name, Document.class).getLong("total"));
      }
      return counts;
    }
  }

  private static String uri() throws IOException {
    var port = Files.readString(WORK.resolve("mongod.port")).strip();
    return "mongodb://127.0.0.1:" + port + "/?directConnection=true";
  }

  private static String rss(Served vigie) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + vigie.process().pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .map(String::valueOf)
        .orElse("?");
  }
}
