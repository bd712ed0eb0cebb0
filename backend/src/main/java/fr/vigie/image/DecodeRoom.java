package fr.vigie.image;

import fr.vigie.shared.Unavailable;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Where photos are decoded: by a few threads of their own, for decoders hold on to the thread that
/// they run on, which virtual threads share; and within one bound of memory for all.
public final class DecodeRoom implements AutoCloseable {

  /// Of all that is decoded at once.
  static final long MOST_BYTES = 40L * 1_048_576;

  private static final int PIECE = 65_536;

  private final Semaphore pieces = new Semaphore((int) (MOST_BYTES / PIECE), true);
  private final ExecutorService threads;

  /// @param most how many are decoded at once
  public DecodeRoom(int most) {
    threads =
        Executors.newFixedThreadPool(
            most, Thread.ofPlatform().daemon().name("photos-", 0).factory());
  }

  /// Half of the processors, so that all else goes on.
  public static DecodeRoom usual() {
    return new DecodeRoom(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  /// Does the work once there is room for it.
  ///
  /// @param bytes that it needs at most
  <T> T take(long bytes, Callable<T> work) throws Unusable {
    var taken = (int) Math.min(MOST_BYTES / PIECE, Math.ceilDiv(bytes, PIECE));
    try {
      pieces.acquire(taken);
      try {
        return threads.submit(work).get();
      } finally {
        pieces.release(taken);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(e);
    } catch (ExecutionException e) {
      throw refusal(e);
    }
  }

  private static Unusable refusal(ExecutionException e) {
    return switch (e.getCause()) {
      case Unusable refused -> refused;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(e.getCause());
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
