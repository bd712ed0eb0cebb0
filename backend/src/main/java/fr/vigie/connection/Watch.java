package fr.vigie.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What one client's connection waits for, and until when. Times are those of {@link
/// System#nanoTime}.
final class Watch {

  private static final System.Logger LOG = System.getLogger(Watch.class.getName());
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final long NOTHING_WRITTEN = Long.MAX_VALUE;

  /// What goes on between client and server.
  enum Phase {
    /// No request is under way.
    IDLE,
    /// The first line and the headers of a request are coming in.
    HEAD,
    /// The server waits for more of a body.
    BODY,
    /// The server takes in the rest of a body that it has answered already.
    LEFTOVER,
    /// The server is at work on a request.
    BUSY,
    /// The connection left HTTP, for a WebSocket.
    UPGRADED,
    /// The server is done with this connection.
    CUT
  }

  private record State(Phase phase, long until) {
    boolean isOver(long now) {
      return switch (phase) {
        case IDLE, HEAD, BODY, LEFTOVER -> until - now < 0;
        case BUSY, UPGRADED, CUT -> false;
      };
    }
  }

  private final HelidonSocket socket;
  private final Patience patience;
  private final AtomicReference<State> state;
  private final AtomicReference<@Nullable BodyTime> body = new AtomicReference<>();
  private final AtomicInteger headBytes = new AtomicInteger();
  private final AtomicLong writeUntil = new AtomicLong(NOTHING_WRITTEN);

  Watch(HelidonSocket socket, Patience patience) {
    this.socket = socket;
    this.patience = patience;
    this.state = new AtomicReference<>(new State(Phase.IDLE, from(patience.head())));
  }

  Phase phase() {
    return state.get().phase();
  }

  /// The request's headers are there.
  void headRead(boolean hasBody, boolean isUpgrade) {
    body.set(hasBody ? BodyTime.forAll(patience.body()) : null);
    enter(isUpgrade ? Phase.UPGRADED : Phase.BUSY, 0);
  }

  /// The request is routed, so it is no upgrade, even if it wanted to be.
  void serving() {
    enter(Phase.BUSY, 0);
  }

  /// The body may be long, as long as it keeps coming.
  void allowLongBody() {
    body.updateAndGet(time -> time == null ? null : BodyTime.forEachStep(patience.body()));
  }

  /// The request is answered, but not all of its body is here.
  void allowLeftover() {
    body.set(BodyTime.forAll(patience.body()));
    enter(Phase.LEFTOVER, from(patience.body()));
  }

  /// The end of a head that was refused for its length is taken in for a moment, or else the client
  /// might see a broken connection instead of the answer.
  void hearOut() {
    if (phase() != Phase.HEAD || headBytes.get() < HeadTooLong.MAX_FIRST_LINE) {
      return;
    }
    try {
      body.set(BodyTime.forAll(MOMENT));
      enter(Phase.LEFTOVER, from(MOMENT));
      while (true) {
        read();
      }
    } catch (CloseConnectionException | RequestException over) {
      LOG.log(Level.DEBUG, "heard out", over);
    }
  }

  /// The request is over; the next may come.
  void answered() {
    body.set(null);
    headBytes.set(0);
    enter(Phase.IDLE, from(patience.idle()));
  }

  /// The client's next bytes; null when it has closed its side.
  byte @Nullable [] read() {
    var since = System.nanoTime();
    beforeReading(since);
    byte[] bytes;
    try {
      bytes = socket.get();
    } catch (RuntimeException e) {
      throw gone(e);
    }
    received(bytes == null ? 0 : bytes.length, System.nanoTime() - since);
    return bytes;
  }

  private void beforeReading(long now) {
    var time = body.get();
    if (phase() == Phase.BUSY && time != null) {
      enter(Phase.BODY, now + time.left());
    }
    if (phase() == Phase.HEAD) {
      HeadTooLong.unless(headBytes.get());
    }
  }

  private void received(int bytes, long waited) {
    switch (phase()) {
      case IDLE -> {
        headBytes.set(bytes);
        enter(Phase.HEAD, from(patience.head()));
      }
      case HEAD -> headBytes.addAndGet(bytes);
      case BODY -> {
        receivedOfBody(bytes, waited);
        enter(Phase.BUSY, 0);
      }
      case LEFTOVER -> receivedOfBody(bytes, waited);
      case BUSY, UPGRADED -> {}
      case CUT -> throw cutOff();
    }
  }

  private void receivedOfBody(int bytes, long waited) {
    if (bytes == 0) {
      throw new CloseConnectionException("the client left in the middle of a body");
    }
    body.updateAndGet(time -> time == null ? null : time.after(waited, bytes));
  }

  /// Sends a part of an answer, which the client has to take in its time.
  void write(Runnable part) {
    if (phase() == Phase.CUT) {
      throw cutOff();
    }
    writeUntil.set(from(patience.answer()));
    try {
      part.run();
    } catch (RuntimeException e) {
      throw gone(e);
    } finally {
      writeUntil.set(NOTHING_WRITTEN);
    }
  }

  /// Outside of HTTP, the protocol that was agreed on deals with broken connections.
  private RuntimeException gone(RuntimeException e) {
    return phase() == Phase.UPGRADED
        ? e
        : new CloseConnectionException("the connection is broken", e);
  }

  private void enter(Phase phase, long until) {
    var next = new State(phase, until);
    if (state.getAndUpdate(s -> s.phase() == Phase.CUT ? s : next).phase() == Phase.CUT) {
      throw cutOff();
    }
  }

  private static CloseConnectionException cutOff() {
    return new CloseConnectionException("cut off");
  }

  /// Ends the connection if its time is over.
  void check(long now) {
    var waiting = state.get();
    var written = writeUntil.get();
    if (written != NOTHING_WRITTEN && written - now < 0) {
      closeSocket();
    } else if (waiting.isOver(now)) {
      cut(waiting);
    }
  }

  /// Ends the connection unless a request is under way.
  void endIfIdle() {
    var waiting = state.get();
    if (waiting.phase() == Phase.IDLE) {
      cut(waiting);
    }
  }

  private void cut(State waiting) {
    if (state.compareAndSet(waiting, new State(Phase.CUT, 0))) {
      if (waiting.phase() == Phase.HEAD || waiting.phase() == Phase.BODY) {
        Thread.ofVirtual().start(this::sayTimeout);
      } else {
        closeSocket();
      }
    }
  }

  /// Nobody else writes: the server was waiting for the client.
  private void sayTimeout() {
    writeUntil.set(from(patience.answer()));
    try {
      socket.write(BufferData.create(TooSlow.ANSWER));
    } catch (UncheckedIOException e) {
      LOG.log(Level.DEBUG, "a client was gone before it was told", e);
    } finally {
      closeSocket();
    }
  }

  private void closeSocket() {
    try {
      socket.close();
    } catch (UncheckedIOException e) {
      LOG.log(Level.DEBUG, "a connection was closed already", e);
    }
  }

  private static long from(Duration time) {
    return System.nanoTime() + time.toNanos();
  }
}
