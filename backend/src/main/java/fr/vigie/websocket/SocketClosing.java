package fr.vigie.websocket;

import org.jspecify.annotations.Nullable;

/// The server closes a socket, for what the client did; the message is its reason, as the client is
/// told.
public final class SocketClosing extends RuntimeException {

  public static final int NORMAL = 1000;
  public static final int GOING_AWAY = 1001;
  public static final int BROKEN = 1002;
  public static final int INVALID_TEXT = 1007;
  public static final int TOO_BIG = 1009;

  private final int code;

  public SocketClosing(int code, String reason) {
    this(code, reason, null);
  }

  /// A client's mistake needs no stack trace.
  SocketClosing(int code, String reason, @Nullable Throwable cause) {
    super(reason, cause, false, false);
    this.code = code;
  }

  static SocketClosing broken(String reason) {
    return new SocketClosing(BROKEN, reason);
  }

  public int code() {
    return code;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
