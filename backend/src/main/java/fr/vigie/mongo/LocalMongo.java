package fr.vigie.mongo;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A MongoDB that lives as long as the backend: started with it, started again when it dies, and
/// stopped with it.
final class LocalMongo implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LocalMongo.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final LocalMongod.Plan plan;
  private final AtomicReference<LocalMongod> current;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread supervisor;

  private LocalMongo(LocalMongod.Plan plan, LocalMongod first) {
    this.plan = plan;
    this.current = new AtomicReference<>(first);
    this.supervisor = Thread.ofVirtual().name("local-mongo").unstarted(this::supervise);
  }

  /// Starts one over the data folder; throws {@link MongoUnusable} when that cannot be.
  static LocalMongo start(MongoSettings settings, Clock clock) {
    var folder = DataFolder.open(settings.dataFolder());
    try {
      var begun = clock.instant();
      var local = start(plan(settings, folder));
      var took = Duration.between(begun, clock.instant());
      LOG.log(Level.INFO, "Local mongod ready on {0} in {1}", local.plan.port().host(), took);
      return local;
    } catch (MongoUnusable e) {
      folder.close();
      throw e;
    }
  }

  private static LocalMongod.Plan plan(MongoSettings settings, DataFolder folder) {
    var programs = Programs.onPath(System.getenv().getOrDefault("PATH", ""));
    var binary = MongodBinary.of(settings, programs).find();
    try {
      MongodTrace.stopOrphan(folder);
      var port = MongodPort.keptIn(folder.port());
      return new LocalMongod.Plan(binary, programs, folder, port, settings.cacheGb());
    } catch (IOException e) {
      throw new MongoUnusable("The data folder cannot be used: %s.".formatted(e), e);
    }
  }

  private static LocalMongo start(LocalMongod.Plan plan) {
    var first = plan.launch();
    try {
      first.awaitReady();
    } catch (MongoUnusable e) {
      first.stop();
      throw e;
    }
    var local = new LocalMongo(plan, first);
    local.supervisor.start();
    return local;
  }

  String uri() {
    return "mongodb://%s/?replicaSet=%s".formatted(plan.port().host(), LocalMongod.REPLICA_SET);
  }

  ProcessHandle process() {
    return current.get().handle();
  }

  private void supervise() {
    while (closing.getCount() > 0) {
      var exitCode = current.get().awaitEnd();
      if (!closesWithin(Duration.ZERO)) {
        LOG.log(Level.ERROR, "The local mongod died with exit code {0}", exitCode);
        startAgain();
      }
    }
  }

  private void startAgain() {
    var pause = FIRST_PAUSE;
    while (!closesWithin(pause)) {
      try {
        current.set(plan.launch());
        current.get().awaitReady();
        LOG.log(Level.INFO, "The local mongod runs again");
        return;
      } catch (MongoUnusable e) {
        LOG.log(Level.ERROR, e::getMessage);
        current.get().stop();
        pause = longer(pause);
      }
    }
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private boolean closesWithin(Duration pause) {
    try {
      return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /// Stops mongod cleanly and lets go of the folder.
  @Override
  public void close() {
    closing.countDown();
    current.get().stop();
    awaitSupervisor();
    // One that was just being started again.
    current.get().stop();
    plan.folder().close();
  }

  private void awaitSupervisor() {
    try {
      supervisor.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
