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
/// way to send many has one answer for all: a late one or one that it does not understand leaves the
/// fate of 499 others unknown, and they would be sent again.
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
    for (var future : futures) {
      try {
        future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return "TIMEOUT";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "STOPPED";
      } catch (ExecutionException e) {
        // Told below, of this one alone.
        continue;
      }
    }
    return "TIMEOUT";
  }

  private static FcmAnswer answer(Future<FcmAnswer> future, String why) {
    return switch (future.state()) {
      case SUCCESS -> future.resultNow();
      case FAILED -> failed(future.exceptionNow());
      case CANCELLED, RUNNING ->
          FcmAnswer.of(new Answer.Later(why, null, null, why.equals("TIMEOUT")));
    };
  }

  /// The SDK throws what is no exception of its own at a state that its version does not know.
  private static FcmAnswer failed(Throwable problem) {
    if (problem instanceof Error error) {
      throw error;
    }
    LOG.log(Level.WARNING, "an answer of FCM was not understood", problem);
    return FcmAnswer.of(
        FcmAnswers.outage("NOT_UNDERSTOOD", problem.getClass().getSimpleName()));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
