package fr.vigie.bench.stress;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A connection of one client, as bare as can be, so that the measuring costs little.
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int MAX_LINE = 8_192;

  private final Socket socket = new Socket();
  private final InputStream in;

  /// What came back.
  ///
  /// @param isLast whether the server ends the connection
  record Reply(int status, boolean retryAfter, boolean isJson, boolean isLast, byte[] body) {

    boolean isErrors() {
      var start = "{\"errors\":[{".getBytes(StandardCharsets.US_ASCII);
      return body.length > start.length
          && java.util.Arrays.equals(body, 0, start.length, start, 0, start.length);
    }
  }

  Wire(int port) throws IOException {
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  Socket socket() {
    return socket;
  }

  Reply ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    return reply();
  }

  Reply reply() throws IOException {
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0;
    var retryAfter = false;
    var isJson = false;
    var isLast = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(java.util.Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      retryAfter |= lower.startsWith("retry-after:");
      isJson |= lower.startsWith("content-type:") && lower.contains("json");
      isLast |= lower.equals("connection: close");
    }
    var body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("in the middle of an answer");
    }
    return new Reply(status, retryAfter, isJson, isLast, body);
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.length() > MAX_LINE) {
        throw new EOFException("no answer");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
