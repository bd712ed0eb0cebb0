package fr.vigie.live;

import fr.vigie.http.Refusal;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A stream of server-sent events to one client, for one operation or for all that it asks for.
final class EventStream implements Line {

  private static final System.Logger LOG = System.getLogger(EventStream.class.getName());
  private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final int STEP = 65_536;

  private final House house;
  private final Guest guest;
  private final String address;
  private final StreamWording wording;
  private final Operations operations;
  private final Recheck recheck;
  private final Outbox outbox = new Outbox();
  private final long openedAt = System.nanoTime();
  private final AtomicReference<@Nullable Thread> sending = new AtomicReference<>();
  private final AtomicBoolean isBuried = new AtomicBoolean();

  private EventStream(House house, Guest guest, String address, StreamWording wording) {
    this.house = house;
    this.guest = guest;
    this.address = address;
    this.wording = wording;
    this.operations = new Operations(house, guest, wording, this);
    this.recheck = new Recheck(house);
  }

  /// Throws {@link Refusal} when the client has too many.
  static EventStream open(House house, Guest guest, String address, StreamWording wording) {
    if (!house.addresses().take(address)) {
      throw tooMany();
    }
    if (!house.users().take(guest.user())) {
      house.addresses().give(address);
      throw tooMany();
    }
    var stream = new EventStream(house, guest, address, wording);
    house.lines().add(stream);
    return stream;
  }

  private static Refusal tooMany() {
    return new Refusal(
        429, "TOO_MANY_REQUESTS", "Too many connections.", Map.of("Retry-After", "30"));
  }

  Guest guest() {
    return guest;
  }

  Operations operations() {
    return operations;
  }

  /// Whether nobody took it up before.
  boolean isTaken() {
    return !sending.compareAndSet(null, Thread.currentThread());
  }

  /// Sends what comes, until the end.
  void sendAll(ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    // A proxy that gathers bytes would hold the events back.
    response.header(HeaderNames.create("X-Accel-Buffering"), "no");
    try (var out = response.outputStream()) {
      write(out, COMMENT);
      var patience = house.patience().idle();
      for (var bytes = outbox.take(patience); bytes.isPresent(); bytes = outbox.take(patience)) {
        write(out, bytes.get().length == 0 ? COMMENT : bytes.get());
      }
    } catch (InterruptedException | IOException | UncheckedIOException gone) {
      throw new CloseConnectionException("the client is gone", gone);
    } finally {
      bury();
    }
  }

  private void write(OutputStream out, byte[] bytes) throws IOException {
    for (var from = 0; from < bytes.length; from += STEP) {
      outbox.isProgressing();
      out.write(bytes, from, Math.min(STEP, bytes.length - from));
      out.flush();
    }
  }

  @Override
  public void send(Outgoing message) {
    if (!outbox.offer(message)) {
      LOG.log(Level.INFO, "a client does not keep up");
      house.traffic().cutOff().increment();
      cut();
    }
  }

  @Override
  public void operationOver() {
    if (wording == StreamWording.ALONE) {
      outbox.end();
    }
  }

  @Override
  public void guard(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a stream is ended", e);
      goAway();
    }
  }

  @Override
  public void check(long now) {
    var patience = house.patience();
    var isWaitedFor = sending.get() == null && now - openedAt > patience.init().toNanos();
    if (isWaitedFor || outbox.isStalled(now, patience.stall())) {
      cut();
    } else {
      recheck.check(now, guest, this::goAway);
    }
  }

  @Override
  public int queued() {
    return outbox.size();
  }

  @Override
  public void goAway() {
    outbox.end();
    if (sending.get() == null) {
      bury();
    }
  }

  /// The sending thread waits for the network or for what to send; interrupting it ends both.
  @Override
  public void cut() {
    outbox.end();
    var thread = sending.get();
    if (thread == null) {
      bury();
    } else {
      thread.interrupt();
    }
  }

  boolean isOver() {
    return isBuried.get();
  }

  /// Frees all that the client held.
  void bury() {
    if (isBuried.compareAndSet(false, true)) {
      outbox.end();
      operations.cancelAll();
      house.lines().remove(this);
      house.users().give(guest.user());
      house.addresses().give(address);
    }
  }
}
