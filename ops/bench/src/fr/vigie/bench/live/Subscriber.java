package fr.vigie.bench.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/// One client over a WebSocket of its own, as small as can be, so that thousands fit beside the
/// server.
final class Subscriber {

  private static final String HANDSHAKE =
      "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
          + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
          + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";
  private static final byte[] NOTHING = {};

  final SocketChannel channel;
  private byte[] unread = NOTHING;
  private boolean isOpen;

  /// Connects, signs in and subscribes.
  Subscriber(InetSocketAddress server, String token, String document, int receiveBuffer) throws IOException {
    channel = SocketChannel.open();
    if (receiveBuffer > 0) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
    }
    channel.connect(server);
    write(HANDSHAKE.getBytes(StandardCharsets.US_ASCII));
    write(
        frame(
            0x81,
            "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}"));
    write(
        frame(
            0x81,
            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + document + "\"}}"));
    // Answered once the subscription is under way.
    write(frame(0x81, "{\"type\":\"ping\"}"));
  }

  /// Reads what is there, and hands on each text; false at the end.
  boolean read(ByteBuffer buffer, BiConsumer<Subscriber, String> listener) throws IOException {
    buffer.clear();
    var count = channel.read(buffer);
    if (count < 0) {
      return false;
    }
    var all = new byte[unread.length + count];
    System.arraycopy(unread, 0, all, 0, unread.length);
    buffer.flip().get(all, unread.length, count);
    var in = ByteBuffer.wrap(all);
    while (next(in, listener)) {}
    unread = new byte[in.remaining()];
    in.get(unread);
    return true;
  }

  private boolean next(ByteBuffer in, BiConsumer<Subscriber, String> listener) throws IOException {
    if (!isOpen) {
      var head = new String(in.array(), in.position(), in.remaining(), StandardCharsets.ISO_8859_1);
      var end = head.indexOf("\r\n\r\n");
      isOpen = end >= 0;
      in.position(isOpen ? in.position() + end + 4 : in.position());
      return isOpen;
    }
    in.mark();
    var length = in.remaining() < 2 ? -1 : in.get(in.position() + 1);
    var head = length == 126 ? 4 : 2;
    if (length < 0 || in.remaining() < head) {
      return false;
    }
    var opcode = in.get() & 0x0F;
    var size = in.get() == 126 ? in.getShort() & 0xFFFF : length;
    if (in.remaining() < size) {
      in.reset();
      return false;
    }
    var payload = new byte[size];
    in.get(payload);
    if (opcode == 9) {
      write(frame(0x8A, ""));
    } else if (opcode == 1) {
      listener.accept(this, new String(payload, StandardCharsets.UTF_8));
    }
    return true;
  }

  void ping() throws IOException {
    write(frame(0x89, ""));
  }

  private void write(byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private static byte[] frame(int first, String text) {
    var payload = text.getBytes(StandardCharsets.UTF_8);
    var frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(0x80 | payload.length);
    } else {
      frame.write(0x80 | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length);
    }
    // A mask of zeros changes nothing.
    frame.writeBytes(new byte[4]);
    frame.writeBytes(payload);
    return frame.toByteArray();
  }
}
