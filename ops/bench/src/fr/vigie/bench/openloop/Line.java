package fr.vigie.bench.openloop;

import fr.vigie.bench.openloop.Asked.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// A connection that never blocks, with one request on it at a time.
final class Line {

  private static final byte[] ERRORS = "{\"errors\":[{".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final String CHUNKED = "transfer-encoding: chunked\r";
  private static final String LENGTH = "content-length: ";
  private static final int ROOM = 2_048;

  private final SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocate(ROOM);
  /// What was read last.
  private final byte[] end = new byte[LAST_CHUNK.length];
  private long taken;
  private Kind kind = Kind.SCREEN;
  private long due;
  private long sent;

  Line(int port, Selector selector) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  void ask(Kind kind, byte[] request, long due) throws IOException {
    this.kind = kind;
    this.due = due;
    this.sent = System.nanoTime();
    in.clear();
    taken = 0;
    if (channel.write(ByteBuffer.wrap(request)) < request.length) {
      throw new IOException("no room for a request");
    }
  }

  /// What came of the request, once all of the answer is there; else null. Of a long answer only the
  /// start is kept.
  ///
  /// @param rest room for what is not kept
  Sample hear(ByteBuffer rest) throws IOException {
    take(in);
    if (!in.hasRemaining()) {
      take(rest.clear());
    }
    var head = endOfHead();
    if (head < 0) {
      return null;
    }
    var text = new String(in.array(), 0, head, StandardCharsets.US_ASCII);
    var lower = text.toLowerCase(Locale.ROOT);
    var isWhole =
        lower.contains(CHUNKED) ? Arrays.equals(end, LAST_CHUNK) : taken >= head + length(lower);
    return isWhole ? sample(text, head) : null;
  }

  private void take(ByteBuffer buffer) throws IOException {
    var from = buffer.position();
    var read = channel.read(buffer);
    if (read < 0) {
      throw new EOFException("no answer");
    }
    taken += read;
    var some = Math.min(read, end.length);
    System.arraycopy(end, some, end, 0, end.length - some);
    buffer.get(from + read - some, end, end.length - some, some);
  }

  boolean isLast() {
    var head = new String(in.array(), 0, endOfHead(), StandardCharsets.US_ASCII);
    return head.contains("Connection: close");
  }

  private int endOfHead() {
    var bytes = in.array();
    for (var i = 3; i < in.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int length(String head) {
    var at = head.indexOf(LENGTH) + LENGTH.length();
    return Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
  }

  private Sample sample(String head, int start) {
    var isErrors = true;
    for (var i = 0; i < ERRORS.length && isErrors; i++) {
      isErrors = in.get(start + i) == ERRORS[i];
    }
    var status = Integer.parseInt(head.substring(9, 12));
    var isProper = isErrors && head.contains("Retry-After: ") && head.contains("json");
    return sample(status == 200 && isErrors ? 500 : status, isProper);
  }

  /// A request that came to nothing.
  Sample lost() {
    return sample(0, false);
  }

  private Sample sample(int status, boolean isProper) {
    var now = System.nanoTime();
    return new Sample(kind, status, (now - due) / 1_000, (now - sent) / 1_000, isProper);
  }

  void close() throws IOException {
    channel.close();
  }
}
