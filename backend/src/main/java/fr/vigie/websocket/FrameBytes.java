package fr.vigie.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The server's frames, as they are sent.
public final class FrameBytes {

  private static final int MAX_REASON = 123;

  private FrameBytes() {}

  /// What stands before a text of so many bytes.
  public static byte[] beforeText(int length) {
    return head(0x81, length);
  }

  public static byte[] ping() {
    return head(0x89, 0);
  }

  public static byte[] pong(byte[] payload) {
    return joined(head(0x8A, payload.length), payload);
  }

  /// A farewell; a reason that is too long for one frame is cut.
  public static byte[] close(int code, String reason) {
    var bytes = reason.getBytes(StandardCharsets.UTF_8);
    var length = Math.min(bytes.length, MAX_REASON);
    while (length < bytes.length && length > 0 && (bytes[length] & 0xC0) == 0x80) {
      length--;
    }
    var payload = ByteBuffer.allocate(2 + length).putShort((short) code).put(bytes, 0, length);
    return joined(head(0x88, 2 + length), payload.array());
  }

  /// The answer to a client's farewell. Throws {@link SocketClosing} for a broken one.
  public static byte[] closeLike(byte[] payload) {
    if (payload.length == 0) {
      return head(0x88, 0);
    }
    if (payload.length == 1 || !isAllowed(ByteBuffer.wrap(payload).getShort() & 0xFFFF)) {
      throw SocketClosing.broken("Not a close code");
    }
    Fragments.text(Arrays.copyOfRange(payload, 2, payload.length));
    return joined(head(0x88, payload.length), payload);
  }

  private static boolean isAllowed(int code) {
    var isDefined = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
    return isDefined || (code >= 3000 && code <= 4999);
  }

  private static byte[] head(int first, int length) {
    if (length < 126) {
      return new byte[] {(byte) first, (byte) length};
    }
    return length < 65_536
        ? ByteBuffer.allocate(4).put((byte) first).put((byte) 126).putShort((short) length).array()
        : ByteBuffer.allocate(10).put((byte) first).put((byte) 127).putLong(length).array();
  }

  private static byte[] joined(byte[] head, byte[] payload) {
    return ByteBuffer.allocate(head.length + payload.length).put(head).put(payload).array();
  }
}
