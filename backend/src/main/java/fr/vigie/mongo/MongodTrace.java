package fr.vigie.mongo;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a running mongod leaves in its data folder, for the next backend to find it when this one
/// is killed.
record MongodTrace(long pid, Instant startedAt) {

  private static final System.Logger LOG = System.getLogger(MongodTrace.class.getName());

  // Linux tells a start in ticks since boot, whose instant moves a little with the clock.
  private static final Duration CLOCK_DRIFT = Duration.ofSeconds(2);

  static void write(ProcessHandle mongod, DataFolder folder) throws IOException {
    var startedAt = mongod.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    Files.writeString(folder.trace(), mongod.pid() + " " + startedAt);
  }

  /// Stops the mongod that a killed backend left on this folder, if there is one.
  static void stopOrphan(DataFolder folder) throws IOException {
    var orphan = read(folder.trace()).flatMap(trace -> trace.find(folder.database()));
    if (orphan.isPresent()) {
      LOG.log(Level.INFO, "Stopping mongod {0}, left by a killed backend", orphan.get().pid());
      LocalMongod.stop(orphan.get());
    }
    Files.deleteIfExists(folder.trace());
  }

  private static Optional<MongodTrace> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var text = Files.readString(file).strip();
    if (!text.matches("\\d{1,10} \\d{1,15}")) {
      return Optional.empty();
    }
    var space = text.indexOf(' ');
    return Optional.of(
        new MongodTrace(
            Long.parseLong(text.substring(0, space)),
            Instant.ofEpochMilli(Long.parseLong(text.substring(space + 1)))));
  }

  private Optional<ProcessHandle> find(Path database) {
    return ProcessHandle.of(pid).filter(process -> isOurs(process.info(), database));
  }

  // A process id is given again to other programs.
  private boolean isOurs(ProcessHandle.Info info, Path database) {
    return info.startInstant().filter(this::isStart).isPresent()
        && info.commandLine().filter(line -> line.contains(database.toString())).isPresent();
  }

  private boolean isStart(Instant instant) {
    return Duration.between(startedAt, instant).abs().compareTo(CLOCK_DRIFT) < 0;
  }
}
