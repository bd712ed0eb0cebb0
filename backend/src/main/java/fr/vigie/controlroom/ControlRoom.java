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
  private final Function<Told, RoomBatch> batch;
  private final Flow.Subscriber<? super RoomBatch> client;
  private final Semaphore asked = new Semaphore(0);
  private final CountDownLatch isOver = new CountDownLatch(1);

  private ControlRoom(
      Pending pending,
      LiveLog log,
      Function<Told, RoomBatch> batch,
      Flow.Subscriber<? super RoomBatch> client) {
    this.pending = pending;
    this.log = log;
    this.batch = batch;
    this.client = client;
  }

  /// Tells whoever subscribes; one client only.
  static Flow.Publisher<RoomBatch> of(
      Pending pending, LiveLog log, Function<Told, RoomBatch> batch) {
    return client -> {
      var room = new ControlRoom(pending, log, batch, client);
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
        pending.await(SILENCE);
        tell();
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

  private void tell() throws InterruptedException {
    if (isOver(GATHERING)) {
      return;
    }
    var told = pending.take(MOST_AT_ONCE);
    client.onNext(batch.apply(told));
    if (told.objects().size() < MOST_AT_ONCE) {
      isOver(WINDOW);
    }
  }

  /// Whether the client is gone, or goes within some time.
  private boolean isOver(Duration within) throws InterruptedException {
    return isOver.await(within.toNanos(), TimeUnit.NANOSECONDS);
  }
}
