package fr.vigie.websocket;

import io.helidon.common.buffers.DataReader;

/// Reads a client's frames, and refuses what RFC 6455 forbids.
public final class FrameReader {

  private static final int MAX_CONTROL = 125;

  private final DataReader in;
  private final int maxBytes;

  public FrameReader(DataReader in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /// Waits for the next frame. Throws {@link SocketClosing} for a broken one, and what the
  /// connection throws when it ends.
  public Frame read() {
    var first = in.read() & 0xFF;
    if ((first & 0x70) != 0) {
      throw SocketClosing.broken("Extensions were not agreed on");
    }
    var opcode = Frame.Opcode.of(first & 0x0F);
    var isFinal = (first & 0x80) != 0;
    var second = in.read() & 0xFF;
    if ((second & 0x80) == 0) {
      throw SocketClosing.broken("Frames of clients must be masked");
    }
    var length = length(second & 0x7F);
    if (opcode.isControl() && (!isFinal || length > MAX_CONTROL)) {
      throw SocketClosing.broken("Control frames are short and in one piece");
    }
    if (length > maxBytes) {
      throw new SocketClosing(SocketClosing.TOO_BIG, "Message too big");
    }
    return new Frame(isFinal, opcode, payload((int) length));
  }

  private long length(int first) {
    return switch (first) {
      case 126 -> number(2);
      case 127 -> number(8);
      default -> first;
    };
  }

  private long number(int bytes) {
    var number = 0L;
    for (var i = 0; i < bytes; i++) {
      number = (number << 8) | (in.read() & 0xFF);
    }
    if (number < 0) {
      throw SocketClosing.broken("Negative length");
    }
    return number;
  }

  private byte[] payload(int length) {
    var mask = in.readBytes(4);
    var payload = length == 0 ? new byte[0] : in.readBytes(length);
    for (var i = 0; i < length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return payload;
  }
}
