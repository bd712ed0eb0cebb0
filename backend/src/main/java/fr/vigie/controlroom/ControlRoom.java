package fr.vigie.controlroom;

import fr.vigie.controlroom.Pending.Told;
import fr.vigie.event.LiveLog;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Tells one client what happens in its control room, each time as much as there is when the client
/// has taken what came before: a slow one is told less often, and of each object only how it is
/// then.
final class ControlRoom implements Flow.Subscription {

  private static final int MOST_AT_ONCE = 500;

  /// What one act changes comes soon after one another.
  private static final Duration GATHERING = Duration.ofMillis(50);

  private static final Duration WINDOW = Duration.ofMillis(250).minus(GATHERING);

  /// So long there may be nothing to tell before the client is told how far the log is, so that it
  /// can come back after a night.
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Pending pending;
  private final LiveLog log;
  private final boolean looksAgain;
  private final Function<Told, RoomBatch> batch;
  private final Flow.Subscriber<? super RoomBatch> client;
  private final Semaphore asked = new Semaphore(0);
  private final CountDownLatch isOver = new CountDownLatch(1);

  private ControlRoom(
      Pending pending,
      LiveLog log,
      boolean looksAgain,
      Function<Told, RoomBatch> batch,
      Flow.Subscriber<? super RoomBatch> client) {
    this.pending = pending;
    this.log = log;
    this.looksAgain = looksAgain;
    this.batch = batch;
    this.client = client;
  }

  /// Tells whoever subscribes; one client only.
  ///
  /// @param looksAgain whether there may be something to tell though nothing happened
  static Flow.Publisher<RoomBatch> of(
      Pending pending, LiveLog log, boolean looksAgain, Function<Told, RoomBatch> batch) {
    return client -> {
      var room = new ControlRoom(pending, log, looksAgain, batch, client);
      client.onSubscribe(room);
      Thread.ofVirtual().name("control room").start(room::tellAll);
    };
  }

  @Override
  public void request(long batches) {
    asked.release((int) Math.min(batches, MOST_AT_ONCE));
  }

  @Override
  public void cancel() {
    isOver.countDown();
    log.leave(pending);
    pending.caughtUp();
    asked.release();
  }

  private void tellAll() {
    try {
      asked.acquire();
      while (!isOver(Duration.ZERO)) {
        tellNext();
        asked.acquire();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      client.onError(e);
    } finally {
      log.leave(pending);
    }
  }

  private void tellNext() throws InterruptedException {
    var silentAt = System.nanoTime() + SILENCE.toNanos();
    var isTold = false;
    while (!isTold && !isOver(Duration.ZERO)) {
      var mustTell = pending.await(looksAgain ? RoomIndicators.REST : SILENCE);
      isTold = tell(mustTell || System.nanoTime() - silentAt >= 0);
    }
  }

  /// Whether the client was told something, or is gone.
  private boolean tell(boolean mustTell) throws InterruptedException {
    if (isOver(GATHERING)) {
      return true;
    }
    var told = pending.take(MOST_AT_ONCE);
    var next = batch.apply(told);
    if (!mustTell && !next.isNews()) {
      return false;
    }
    client.onNext(next);
    if (told.objects().size() < MOST_AT_ONCE) {
      isOver(WINDOW);
    }
    return true;
  }

  /// Whether the client is gone, or goes within some time.
  private boolean isOver(Duration within) throws InterruptedException {
    return isOver.await(within.toNanos(), TimeUnit.NANOSECONDS);
  }
}
