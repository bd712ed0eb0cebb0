package fr.vigie.bench.stress;

import fr.vigie.bench.openloop.Asked;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// T11: told to stop while clients ask.
final class StopUnderLoad {

  private static final int CLIENTS = 32;
  private static final int ROUNDS = 5;

  private final Vigie vigie;
  private final List<Asked> mix;
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong notReadyAt = new AtomicLong();
  private final AtomicLong goneAt = new AtomicLong();
  private final AtomicBoolean isOver = new AtomicBoolean();

  private StopUnderLoad(Vigie vigie) throws IOException {
    this.vigie = vigie;
    this.mix = Mix.ofADay(vigie);
  }

  static boolean run(int seconds) throws Exception {
    var verdicts = new Verdicts();
    for (var round = 1; round <= ROUNDS; round++) {
      try (var vigie = Vigie.start(Map.of())) {
        new StopUnderLoad(vigie).stop(seconds, verdicts);
      }
    }
    return verdicts.allReached();
  }

  private void stop(int seconds, Verdicts verdicts) throws Exception {
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < CLIENTS; i++) {
        clients.execute(this::askUntilGone);
      }
      clients.execute(this::watchReadiness);
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Math.min(seconds, 5)));
      var told = System.nanoTime();
      vigie.served().process().destroy();
      vigie.served().process().waitFor(30, TimeUnit.SECONDS);
      var took = (System.nanoTime() - told) / 1e9;
      isOver.set(true);
      clients.shutdown();
      clients.awaitTermination(30, TimeUnit.SECONDS);
      Stress.OUT.printf(
          Locale.ROOT, "answered %d, refused %d, failed %d%n", answered.get(), refused.get(), failed.get());
      verdicts.atMost("accepted requests that failed", failed.get(), 0);
      verdicts.atMost("seconds until the process ended", took, 10);
      verdicts.atLeast(
          "seconds from not ready to not there", (goneAt.get() - notReadyAt.get()) / 1e9, 0.1);
    }
  }

  private void askUntilGone() {
    while (!isOver.get()) {
      try (var wire = new Wire(vigie.port())) {
        askOn(wire);
      } catch (ConnectException gone) {
        goneAt.compareAndSet(0, System.nanoTime());
        return;
      } catch (IOException e) {
        failed.incrementAndGet();
        Stress.OUT.println("  failed: " + e);
        return;
      }
    }
  }

  private void askOn(Wire wire) throws IOException {
    while (!isOver.get()) {
      var reply = wire.ask(Asked.any(mix).bytes());
      (reply.status() == 200 ? answered : refused).incrementAndGet();
      if (reply.isLast()) {
        return;
      }
    }
  }

  private void watchReadiness() {
    var ask = "GET /health/ready HTTP/1.1\r\nHost: vigie\r\nConnection: close\r\n\r\n";
    while (!isOver.get() && notReadyAt.get() == 0) {
      try (var wire = new Wire(vigie.port())) {
        if (wire.ask(ask.getBytes(java.nio.charset.StandardCharsets.US_ASCII)).status() == 503) {
          notReadyAt.set(System.nanoTime());
        }
        LockSupport.parkNanos(20_000_000);
      } catch (IOException gone) {
        return;
      }
    }
  }
}
