package fr.vigie.bench.stress;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Asks at a fixed rate, however long the answers take.
final class OpenLoop implements AutoCloseable {

  private static final int MAX_OPEN = 4_000;

  private final int port;
  private final List<Asked> mix;
  private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger underWay = new AtomicInteger();

  OpenLoop(int port, List<Asked> mix) {
    this.port = port;
    this.mix = mix;
  }

  Tally run(double perSecond, double seconds) {
    Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    var start = System.nanoTime();
    var count = (long) (perSecond * seconds);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0L; i < count; i++) {
        var due = start + (long) (i * 1e9 / perSecond);
        for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
          LockSupport.parkNanos(early);
        }
        var asked = Asked.any(mix);
        if (underWay.incrementAndGet() > MAX_OPEN) {
          underWay.decrementAndGet();
          samples.add(new Sample(asked.kind(), 0, 0, 0, false));
        } else {
          clients.execute(() -> samples.add(one(asked, due)));
        }
      }
    }
    return new Tally(List.copyOf(samples), seconds);
  }

  private Sample one(Asked asked, long due) {
    var request = asked.bytes();
    var sent = System.nanoTime();
    try {
      var pooled = idle.pollLast();
      var wire = pooled == null ? new Wire(port) : pooled;
      sent = System.nanoTime();
      var reply = wire.ask(request);
      var now = System.nanoTime();
      if (reply.isLast()) {
        wire.close();
      } else {
        idle.addLast(wire);
      }
      var isProper = reply.retryAfter() && reply.isJson() && reply.isErrors();
      var status = reply.status() == 200 && reply.isErrors() ? 500 : reply.status();
      return new Sample(asked.kind(), status, (now - due) / 1_000, (now - sent) / 1_000, isProper);
    } catch (IOException e) {
      var now = System.nanoTime();
      return new Sample(asked.kind(), 0, (now - due) / 1_000, (now - sent) / 1_000, false);
    } finally {
      underWay.decrementAndGet();
    }
  }

  @Override
  public void close() {
    idle.forEach(Wire::close);
  }
}
