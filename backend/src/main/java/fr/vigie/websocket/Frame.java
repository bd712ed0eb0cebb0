package fr.vigie.websocket;

/// A frame that a client sent, unmasked.
public final class Frame {

  private final boolean isFinal;
  private final Opcode opcode;
  private final byte[] payload;

  Frame(boolean isFinal, Opcode opcode, byte[] payload) {
    this.isFinal = isFinal;
    this.opcode = opcode;
    this.payload = payload;
  }

  public boolean isFinal() {
    return isFinal;
  }

  public Opcode opcode() {
    return opcode;
  }

  public byte[] payload() {
    return payload;
  }

  /// What a frame is for.
  public enum Opcode {
    CONTINUATION(0),
    TEXT(1),
    BINARY(2),
    CLOSE(8),
    PING(9),
    PONG(10);

    private final int code;

    Opcode(int code) {
      this.code = code;
    }

    boolean isControl() {
      return code >= CLOSE.code;
    }

    static Opcode of(int code) {
      for (var opcode : values()) {
        if (opcode.code == code) {
          return opcode;
        }
      }
      throw SocketClosing.broken("Unknown opcode");
    }
  }
}
