package fr.vigie.live;

import fr.vigie.TestBackend;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A client that does with a connection what no library would.
final class RawClient implements AutoCloseable {

  private final Socket socket = new Socket();
  private final DataInputStream in;

  RawClient(TestBackend backend) throws IOException {
    // Small, so that a client that does not read is soon noticed.
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), backend.port()));
    this.in = new DataInputStream(socket.getInputStream());
  }

  static RawClient upgraded(TestBackend backend) throws IOException {
    var client = new RawClient(backend);
    client.write(handshake(""));
    client.head();
    return client;
  }

  static String handshake(String more) {
    return "GET /graphql HTTP/1.1\r\nHost: vigie.example:80\r\nConnection: keep-alive, Upgrade\r\n"
        + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        + "Sec-WebSocket-Protocol: other, graphql-transport-ws\r\n"
        + more
        + "\r\n";
  }

  RawClient write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  RawClient text(String text) throws IOException {
    return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  /// A frame with its first byte as it is, masked by 1, 2, 3, 4.
  RawClient frame(int first, byte[] payload) throws IOException {
    var frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(0x80 | payload.length);
    } else {
      frame.write(0x80 | 127);
      for (var shift = 56; shift >= 0; shift -= 8) {
        frame.write((int) ((long) payload.length >>> shift));
      }
    }
    frame.writeBytes(new byte[] {1, 2, 3, 4});
    for (var i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ (i % 4 + 1));
    }
    socket.getOutputStream().write(frame.toByteArray());
    return this;
  }

  RawClient bytes(int... bytes) throws IOException {
    for (var one : bytes) {
      socket.getOutputStream().write(one);
    }
    return this;
  }

  /// The head of an answer, up to its empty line.
  String head() throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    return head.toString();
  }

  /// The code of the next close frame; others before it are skipped.
  int closeCode() throws IOException {
    while (true) {
      var opcode = in.readUnsignedByte() & 0x0F;
      var payload = payload();
      if (opcode == 8) {
        return ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
      }
    }
  }

  /// The text of the next text frame.
  String text() throws IOException {
    while (true) {
      var opcode = in.readUnsignedByte() & 0x0F;
      var payload = payload();
      if (opcode == 1) {
        return new String(payload, StandardCharsets.UTF_8);
      }
    }
  }

  private byte[] payload() throws IOException {
    var length = in.readUnsignedByte();
    return in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
  }

  /// Whether the server ends the connection, whatever it still says.
  boolean isEnded() throws IOException {
    return in.skip(Long.MAX_VALUE) >= 0 && in.read() == -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
