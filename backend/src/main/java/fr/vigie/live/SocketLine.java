package fr.vigie.live;

import fr.vigie.shared.Language;
import fr.vigie.websocket.Fragments;
import fr.vigie.websocket.Frame;
import fr.vigie.websocket.FrameBytes;
import fr.vigie.websocket.FrameReader;
import fr.vigie.websocket.SocketClosing;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A WebSocket: one thread hears the client, another sends to it, so that neither waits for the
/// other.
final class SocketLine implements ServerConnection, Line {

  static final int MAX_BYTES = 131_072;
  private static final System.Logger LOG = System.getLogger(SocketLine.class.getName());
  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final int STEP = 65_536;
  private static final long OPEN = 0;

  private final House house;
  private final DataReader in;
  private final DataWriter out;
  private final String address;
  private final boolean isProtocolSpoken;
  private final GraphqlSocket talk;
  private final Recheck recheck;
  private final Outbox outbox = new Outbox();
  private final SignsOfLife life = new SignsOfLife();
  private final long openedAt = System.nanoTime();
  private final AtomicLong closingSince = new AtomicLong(OPEN);
  private final AtomicReference<@Nullable Thread> hearing = new AtomicReference<>();
  private final Thread sending = Thread.ofVirtual().unstarted(this::sendAll);

  SocketLine(
      House house,
      ConnectionContext context,
      Language language,
      String address,
      boolean isProtocolSpoken) {
    this.house = house;
    this.in = context.dataReader();
    this.out = context.dataWriter();
    this.address = address;
    this.isProtocolSpoken = isProtocolSpoken;
    this.talk = new GraphqlSocket(house, language, address, this);
    this.recheck = new Recheck(house);
  }

  @Override
  public void handle(Limit limit) {
    hearing.set(Thread.currentThread());
    sending.start();
    house.lines().add(this);
    if (!isProtocolSpoken) {
      close(CloseCodes.PROTOCOL_NOT_ACCEPTABLE, "Subprotocol not acceptable");
    }
    try {
      hearAll();
    } catch (DataReader.InsufficientDataAvailableException | UncheckedIOException gone) {
      LOG.log(Level.DEBUG, "a client is gone", gone);
    } finally {
      bury();
    }
  }

  private void hearAll() {
    var frames = new FrameReader(in, MAX_BYTES);
    var fragments = new Fragments(MAX_BYTES);
    var isOver = false;
    while (!isOver) {
      try {
        isOver = hear(frames.read(), fragments);
      } catch (SocketClosing closing) {
        close(closing.code(), closing.reason());
        if (closing.code() < CloseCodes.BAD_REQUEST) {
          waitForTheEnd();
        }
      }
    }
  }

  /// What follows a broken frame means nothing; but who closes with bytes unread takes back what it
  /// said last.
  private void waitForTheEnd() {
    while (true) {
      in.ensureAvailable();
      in.skip(in.available());
    }
  }

  /// Whether it was the last.
  private boolean hear(Frame frame, Fragments fragments) {
    life.heard();
    switch (frame.opcode()) {
      case CLOSE -> outbox.endWith(Outgoing.of(FrameBytes.closeLike(frame.payload())));
      case PING -> send(Outgoing.of(FrameBytes.pong(frame.payload())));
      case PONG -> {}
      case BINARY -> throw new SocketClosing(CloseCodes.BAD_REQUEST, "Only text is understood");
      case TEXT, CONTINUATION -> fragments.add(frame).ifPresent(text -> guard(() -> hear(text)));
    }
    return frame.opcode() == Frame.Opcode.CLOSE;
  }

  private void hear(String text) {
    if (!outbox.isEnded()) {
      talk.hear(text);
    }
  }

  @Override
  public void guard(Runnable work) {
    try {
      work.run();
    } catch (SocketClosing closing) {
      close(closing.code(), closing.reason());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a socket is closed", e);
      close(CloseCodes.INTERNAL, "Internal server error");
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

  private void sendAll() {
    try {
      for (var bytes = outbox.take(FOR_EVER); bytes.isPresent(); bytes = outbox.take(FOR_EVER)) {
        write(bytes.get());
        life.sent();
      }
    } catch (InterruptedException | UncheckedIOException gone) {
      LOG.log(Level.DEBUG, "a client is gone", gone);
      interruptHearing();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a socket is cut off", e);
      cut();
    }
  }

  private void write(byte[] bytes) {
    for (var from = 0; from < bytes.length; from += STEP) {
      outbox.isProgressing();
      // A piece by itself: Helidon writes no buffer from the middle on.
      var to = Math.min(bytes.length, from + STEP);
      out.writeNow(BufferData.create(Arrays.copyOfRange(bytes, from, to)));
    }
  }

  @Override
  public void operationOver() {
    // Others may follow.
  }

  private void close(int code, String reason) {
    if (outbox.endWith(Outgoing.of(FrameBytes.close(code, reason)))) {
      closingSince.set(System.nanoTime() | 1);
    }
  }

  @Override
  public void check(long now) {
    var patience = house.patience();
    var closing = closingSince.get();
    if (outbox.isStalled(now, patience.stall())
        || (closing != OPEN && now - closing > patience.answer().toNanos())) {
      cut();
    } else if (closing == OPEN) {
      checkTalk(now, patience);
    }
  }

  private void checkTalk(long now, LiveSettings.Patience patience) {
    if (talk.guest() == null && now - openedAt > patience.init().toNanos()) {
      close(CloseCodes.INIT_TIMEOUT, "Connection initialisation timeout");
    }
    recheck.check(now, talk.guest(), () -> close(CloseCodes.FORBIDDEN, "Forbidden"));
    switch (life.verdict(now, patience)) {
      case FINE -> {}
      case ASK -> send(Outgoing.of(FrameBytes.ping()));
      case DEAD -> cut();
    }
  }

  @Override
  public int queued() {
    return outbox.size();
  }

  @Override
  public void goAway() {
    close(SocketClosing.GOING_AWAY, "Going away");
  }

  /// Both threads wait for the network; interrupting them closes it.
  @Override
  public void cut() {
    outbox.end();
    sending.interrupt();
    interruptHearing();
  }

  private void interruptHearing() {
    var thread = hearing.get();
    if (thread != null) {
      thread.interrupt();
    }
  }

  /// Frees all that the client held, after it was told what was left to say.
  private void bury() {
    talk.end();
    outbox.end();
    try {
      sending.join();
    } catch (InterruptedException cut) {
      sending.interrupt();
    }
    house.lines().remove(this);
    house.addresses().give(address);
  }

  @Override
  public Duration idleTime() {
    return Duration.ZERO;
  }

  @Override
  public void close(boolean interrupt) {
    cut();
  }
}
