package fr.vigie.firebase;

import fr.vigie.outbox.Answer;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Makes calls at once, and knows the answer of each whatever becomes of the others. The SDK's own
/// way to send many has one answer for all: a late one or one that it does not understand leaves
/// the fate of 499 others unknown, and they would be sent again.
final class FcmCalls implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(FcmCalls.class.getName());

  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Duration patience;

  /// @param patience how long all of them may take together
  FcmCalls(Duration patience) {
    this.patience = patience;
  }

  /// The answers in order. Who is interrupted is so afterwards, and still learns what was answered.
  List<FcmAnswer> all(List<Callable<FcmAnswer>> calls) {
    var futures = calls.stream().map(executor::submit).toList();
    var why = await(futures);
    futures.forEach(future -> future.cancel(true));
    return futures.stream().map(future -> answer(future, why)).toList();
  }

  /// Why those that are not done by then have no answer.
  private String await(List<Future<FcmAnswer>> futures) {
    var end = System.nanoTime() + patience.toNanos();
    try {
      for (var future : futures) {
        await(future, end);
      }
      return "NONE";
    } catch (TimeoutException e) {
      return "TIMEOUT";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "STOPPED";
    }
  }

  /// The SDK throws what is no exception of its own at a state that its version does not know.
  private static void await(Future<FcmAnswer> future, long end)
      throws InterruptedException, TimeoutException {
    try {
      future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, "an answer of FCM was not understood", e);
    }
  }

  private static FcmAnswer answer(Future<FcmAnswer> future, String why) {
    return switch (future.state()) {
      case SUCCESS -> future.resultNow();
      case FAILED -> failed(future.exceptionNow());
      case CANCELLED, RUNNING ->
          FcmAnswer.of(new Answer.Later(why, null, null, why.equals("TIMEOUT")));
    };
  }

  private static FcmAnswer failed(Throwable problem) {
    if (problem instanceof Error error) {
      throw error;
    }
    return FcmAnswer.of(FcmAnswers.outage("NOT_UNDERSTOOD", problem.getClass().getSimpleName()));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
