package fr.vigie.http;

import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends a body while it is written. Once it has begun, what goes wrong can be told only by
/// breaking it off: its end would say that it is whole.
final class Sending {

  private static final System.Logger LOG = System.getLogger(Sending.class.getName());

  private Sending() {}

  static void send(ServerResponse response, Route.Body body) throws IOException {
    var toClient = new ToClient(response.outputStream());
    try {
      body.writeTo(toClient);
      toClient.end();
    } catch (IOException | RuntimeException e) {
      if (toClient.isGone()) {
        LOG.log(Level.DEBUG, "a client has broken off", e);
      } else if (response instanceof RoutingResponse fresh && fresh.reset()) {
        throw e;
      } else {
        LOG.log(Level.ERROR, "an answer is broken off", e);
      }
      throw new CloseConnectionException("an answer is broken off", e);
    }
  }

  /// Knows whether the client still takes what is sent; whoever writes cannot end it.
  private static final class ToClient extends FilterOutputStream {

    private final AtomicBoolean isGone = new AtomicBoolean();

    ToClient(OutputStream out) {
      super(out);
    }

    boolean isGone() {
      return isGone.get();
    }

    void end() throws IOException {
      attempt(out::close);
    }

    @Override
    public void write(int b) throws IOException {
      attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
      attempt(out::flush);
    }

    @Override
    public void close() {
      // What failed ends its stream as well as what succeeded.
    }

    private void attempt(Attempt attempt) throws IOException {
      try {
        attempt.run();
      } catch (IOException | RuntimeException e) {
        isGone.set(true);
        throw e;
      }
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }
}
