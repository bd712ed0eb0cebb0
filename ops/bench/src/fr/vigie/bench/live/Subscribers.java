package fr.vigie.bench.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Figure P8: what idle subscriptions cost, how late the last one hears, and that a client that
/// does not read harms nobody.
public final class Subscribers {

  private static final String DOCUMENT = "subscription{reportFiled{report{id note}}}";
  private static final Pattern NOTE = Pattern.compile("event (\\d+)");

  private final InetSocketAddress server;
  private final Path status;
  private final Reports reports;
  private final String token;
  private final int subscriptions;
  private final int events;
  private final int rate;
  private final AtomicInteger ready = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicIntegerArray heard;
  private final AtomicLongArray answered;
  private final AtomicLongArray last;

  private Subscribers(URI address, String pid, Reports reports, int subscriptions, int seconds, int rate)
      throws IOException, InterruptedException {
    this.server = new InetSocketAddress(address.getHost(), address.getPort());
    this.status = Path.of("/proc", pid, "status");
    this.reports = reports;
    this.token = reports.token("rita");
    this.subscriptions = subscriptions;
    this.rate = rate;
    this.events = seconds * rate;
    this.heard = new AtomicIntegerArray(events);
    this.answered = new AtomicLongArray(events);
    this.last = new AtomicLongArray(events);
  }

  public static void main(String[] arguments) throws Exception {
    try (var reports = new Reports(arguments[0])) {
      new Subscribers(
              URI.create(arguments[0]),
              arguments[1],
              reports,
              number(arguments, 2, 10_000),
              number(arguments, 3, 30),
              number(arguments, 4, 10))
          .run();
    }
    System.exit(0);
  }

  private static int number(String[] arguments, int index, int usual) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
  }

  private void run() throws IOException, InterruptedException {
    reports.file("warm");
    var before = residentKilobytes();
    var selector = Selector.open();
    for (var i = 0; i < subscriptions; i++) {
      var subscriber = new Subscriber(server, token, DOCUMENT, 0);
      subscriber.channel.configureBlocking(false);
      subscriber.channel.register(selector, SelectionKey.OP_READ, subscriber);
    }
    Thread.ofPlatform().daemon().start(() -> listen(selector));
    waitFor(ready, subscriptions);
    var after = residentKilobytes();
    System.out.printf(
        "%d subscriptions: %.1f KiB resident each (%d to %d MiB)%n",
        subscriptions, (after - before) / (double) subscriptions, before / 1024, after / 1024);
    var closed = new CountDownLatch(1);
    Thread.ofPlatform().daemon().start(() -> doNotRead(closed));
    fileAll();
    tell();
    if (!closed.await(30, TimeUnit.SECONDS)) {
      System.out.println("the client that does not read is still connected");
    }
  }

  private void listen(Selector selector) {
    var buffer = ByteBuffer.allocateDirect(65_536);
    try {
      while (true) {
        selector.select(key -> read(key, buffer));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read(SelectionKey key, ByteBuffer buffer) {
    try {
      if (!((Subscriber) key.attachment()).read(buffer, (_, text) -> hear(text))) {
        lost.incrementAndGet();
        key.cancel();
      }
    } catch (IOException e) {
      lost.incrementAndGet();
      key.cancel();
    }
  }

  private void hear(String text) {
    if (text.equals("{\"type\":\"pong\"}")) {
      ready.incrementAndGet();
      return;
    }
    var note = NOTE.matcher(text);
    if (note.find()) {
      var event = Integer.parseInt(note.group(1));
      last.set(event, System.nanoTime());
      heard.incrementAndGet(event);
    }
  }

  /// Reads nothing for 15 s; then what the server had sent before it gave up must end at once.
  private void doNotRead(CountDownLatch done) {
    try {
      var deaf = new Subscriber(server, token, DOCUMENT, 4_096);
      TimeUnit.SECONDS.sleep(15);
      deaf.channel.socket().setSoTimeout(500);
      System.out.println("a client that does not read is closed after 15 s: " + isEnded(deaf));
    } catch (IOException e) {
      System.out.println("a client that does not read is closed after 15 s: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    done.countDown();
  }

  private static boolean isEnded(Subscriber deaf) throws IOException {
    var in = deaf.channel.socket().getInputStream();
    try {
      while (in.read(new byte[65_536]) >= 0) {}
      return true;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    }
  }

  private void fileAll() throws IOException, InterruptedException {
    var start = System.nanoTime();
    for (var event = 0; event < events; event++) {
      var due = start + event * TimeUnit.SECONDS.toNanos(1) / rate;
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      reports.file("event " + event);
      answered.set(event, System.nanoTime());
    }
    System.out.printf("%d events filed in %.1f s%n", events, seconds(start));
  }

  private void tell() throws InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (IntStream.range(0, events).anyMatch(e -> heard.get(e) < subscriptions - lost.get())
        && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    var delays =
        IntStream.range(0, events).mapToLong(e -> last.get(e) - answered.get(e)).sorted().toArray();
    var missed =
        IntStream.range(0, events).mapToLong(e -> subscriptions - heard.get(e)).sum();
    System.out.printf(
        "last of %d hears after the report was acknowledged: p50 %d ms, p99 %d ms; missed %d, lost connections %d%n",
        subscriptions,
        TimeUnit.NANOSECONDS.toMillis(delays[events / 2]),
        TimeUnit.NANOSECONDS.toMillis(delays[Math.min(events - 1, events * 99 / 100)]),
        missed,
        lost.get());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void waitFor(AtomicInteger count, int wanted) throws InterruptedException {
    while (count.get() < wanted) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private long residentKilobytes() throws IOException {
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }
}
