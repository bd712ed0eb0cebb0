package fr.vigie.shared;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Does a piece of work over and over beside the requests: at once again while there is more to do,
/// else after a pause. What fails is told and tried again later.
public final class Worker implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Worker.class.getName());
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final String name;
  private final Duration pause;
  private final BooleanSupplier work;
  private final Thread thread;

  /// Does nothing until it is started.
  ///
  /// @param work does a piece; whether there may be more to do
  public Worker(String name, Duration pause, BooleanSupplier work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        attempt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() throws InterruptedException {
    try {
      if (!work.getAsBoolean()) {
        Thread.sleep(pause);
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      // Memory may be there again in a moment; a worker that is gone is missed by nobody.
      if (Thread.currentThread().isInterrupted()) {
        throw (InterruptedException) new InterruptedException(name).initCause(e);
      }
      LOG.log(Level.WARNING, name + " has failed and is tried again", e);
      Thread.sleep(AFTER_FAILURE);
    }
  }

  @Override
  public void close() {
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
