package fr.vigie.mongo;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One run of mongod, as a child of this process that listens on the loopback only.
final class LocalMongod {

  static final String REPLICA_SET = "vigie";

  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final Duration KILL_LIMIT = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(20);
  // As after a crash of a large database, whose journal is played again.
  private static final int MOST_STEPS = 6000;

  private final Process process;
  private final MongodPort port;
  private final Path log;

  private LocalMongod(Process process, MongodPort port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /// What is the same at each start.
  record Plan(Path binary, Programs programs, DataFolder folder, MongodPort port, double cacheGb) {

    LocalMongod launch() {
      try {
        folder.rotateLog();
        var process = new ProcessBuilder(command()).redirectErrorStream(true);
        var started = process.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        MongodTrace.write(started.toHandle(), folder);
        return new LocalMongod(started, port, folder.log());
      } catch (IOException e) {
        throw new MongoUnusable("mongod cannot be started: %s.".formatted(e), e);
      }
    }

    private List<String> command() {
      var command = new ArrayList<String>();
      // A terminal's Ctrl-C goes to the whole process group; mongod must outlive its backend.
      programs.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
      command.add(binary.toString());
      command.addAll(List.of("--replSet", REPLICA_SET, "--oplogSize", "1024"));
      command.addAll(List.of("--bind_ip", "127.0.0.1", "--port", "" + port.number()));
      command.addAll(List.of("--dbpath", folder.database().toString()));
      command.addAll(List.of("--logpath", folder.log().toString(), "--logappend", "--quiet"));
      command.addAll(List.of("--wiredTigerCacheSizeGB", "" + cacheGb, "--nounixsocket"));
      command.addAll(List.of("--setParameter", "diagnosticDataCollectionEnabled=false"));
      // There is no second node to hand over to, so a stop need not wait for one.
      command.addAll(List.of("--setParameter", "shutdownTimeoutMillisForSignaledShutdown=0"));
      return command;
    }
  }

  /// Waits until it takes writes; throws {@link MongoUnusable} when it ends instead.
  void awaitReady() {
    awaitStep(port::isListenedAt);
    try (var set = OneNodeSet.at(port)) {
      awaitStep(set::agrees);
      awaitStep(set::isWritable);
    } catch (MongoException e) {
      throw new MongoUnusable("mongod starts but forms no replica set: see %s.".formatted(log), e);
    }
  }

  private void awaitStep(BooleanSupplier reached) {
    for (var step = 0; step < MOST_STEPS; step++) {
      if (reached.getAsBoolean()) {
        return;
      }
      if (ended(process.toHandle(), STEP)) {
        throw new MongoUnusable(
            "mongod stopped at its start with exit code %d: see %s."
                .formatted(process.exitValue(), log));
      }
    }
    throw new MongoUnusable("mongod takes no writes within 2 minutes: see %s.".formatted(log));
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  int awaitEnd() {
    return process.onExit().join().exitValue();
  }

  /// Stops it cleanly, or by force when that takes longer than 10 s.
  void stop() {
    stop(process.toHandle());
  }

  static void stop(ProcessHandle mongod) {
    mongod.destroy();
    if (!ended(mongod, STOP_LIMIT)) {
      mongod.destroyForcibly();
      ended(mongod, KILL_LIMIT);
    }
  }

  // A wait that an interrupt does not cut short: a mongod must not be left behind.
  private static boolean ended(ProcessHandle process, Duration limit) {
    try {
      process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
      return true;
    } catch (CompletionException e) {
      return false;
    }
  }
}
