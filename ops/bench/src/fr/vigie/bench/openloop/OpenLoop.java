package fr.vigie.bench.openloop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Asks at a fixed rate, however long the answers take. One thread that never blocks: what the
/// measuring takes of the machine, the measured has not.
public final class OpenLoop implements AutoCloseable {

  private static final int MAX_OPEN = 4_000;
  private static final long STEP_NANOS = 200_000;
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final int port;
  private final List<Asked> mix;
  private final Selector selector = Selector.open();
  private final Deque<Line> idle = new ArrayDeque<>();
  private final ByteBuffer rest = ByteBuffer.allocateDirect(1_048_576);
  private int underWay;

  public OpenLoop(int port, List<Asked> mix) throws IOException {
    this.port = port;
    this.mix = mix;
  }

  /// @param perSecond how often it asks
  public Tally run(double perSecond, double seconds) throws IOException {
    var samples = new ArrayList<Sample>();
    var start = System.nanoTime();
    var count = (long) (perSecond * seconds);
    var asked = 0L;
    var end = start + (long) (seconds * 1e9) + PATIENCE_NANOS;
    while (asked < count || underWay > 0 && System.nanoTime() < end) {
      for (var due = due(start, asked, perSecond);
          asked < count && due <= System.nanoTime();
          due = due(start, asked, perSecond)) {
        ask(due, samples);
        asked++;
      }
      if (!hear(samples)) {
        LockSupport.parkNanos(
            Math.min(STEP_NANOS, Math.max(0, due(start, asked, perSecond) - System.nanoTime())));
      }
    }
    return new Tally(samples, seconds);
  }

  private static long due(long start, long nth, double perSecond) {
    return start + (long) (nth * 1e9 / perSecond);
  }

  private void ask(long due, List<Sample> samples) {
    var asked = Asked.any(mix);
    try {
      var line = idle.pollLast();
      if (line == null && underWay >= MAX_OPEN) {
        samples.add(new Sample(asked.kind(), 0, 0, 0, false));
        return;
      }
      line = line == null ? new Line(port, selector) : line;
      line.ask(asked.kind(), asked.bytes(), due);
      underWay++;
    } catch (IOException e) {
      samples.add(new Sample(asked.kind(), 0, 0, 0, false));
    }
  }

  /// Whether anything was said.
  private boolean hear(List<Sample> samples) throws IOException {
    if (selector.selectNow() == 0) {
      return false;
    }
    for (var key : selector.selectedKeys()) {
      hear(key, samples);
    }
    selector.selectedKeys().clear();
    return true;
  }

  private void hear(SelectionKey key, List<Sample> samples) throws IOException {
    var line = (Line) key.attachment();
    try {
      var sample = line.hear(rest);
      if (sample == null) {
        return;
      }
      samples.add(sample);
      underWay--;
      if (line.isLast()) {
        line.close();
      } else {
        idle.addLast(line);
      }
    } catch (IOException e) {
      line.close();
      // One that was idle was closed for its idleness.
      if (!idle.remove(line)) {
        samples.add(line.lost());
        underWay--;
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
