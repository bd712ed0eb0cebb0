package fr.vigie.connection;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;

/// How much a request may say before its body.
final class HeadTooLong {

  static final int MAX_FIRST_LINE = 16_384;
  static final int MAX_BYTES = 32_768;
  // The server's own limit says 400: more than one read beyond ours, so that ours is met first.
  static final int SERVER_MAX_BYTES = MAX_BYTES + 16_384;
  private static final Status TOO_LARGE = Status.create(431, "Request Header Fields Too Large");

  private HeadTooLong() {}

  /// Refuses to read on after so many bytes.
  static void unless(int bytes) {
    if (bytes >= MAX_BYTES) {
      throw RequestException.builder()
          .type(EventType.BAD_REQUEST)
          .status(TOO_LARGE)
          .message("The headers are too long.")
          .safeMessage(true)
          .setKeepAlive(false)
          .build();
    }
  }
}
