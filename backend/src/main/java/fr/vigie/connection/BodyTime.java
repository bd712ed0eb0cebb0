package fr.vigie.connection;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.time.Duration;

/// How much longer the server waits for the rest of a body. What the server itself takes between
/// two reads does not count.
///
/// @param allowance nanoseconds to wait for the whole, or for each step of a long body
/// @param isLong whether each step has the allowance anew
/// @param left nanoseconds
/// @param received bytes, of this step if the body is long
record BodyTime(long allowance, boolean isLong, long left, int received) {

  private static final int STEP = 4_096;

  /// The server holds a whole chunk in memory, whoever sends it.
  private static final int MAX_BYTES = 4_194_304;

  static BodyTime forAll(Duration allowance) {
    return new BodyTime(allowance.toNanos(), false, allowance.toNanos(), 0);
  }

  static BodyTime forEachStep(Duration allowance) {
    return new BodyTime(allowance.toNanos(), true, allowance.toNanos(), 0);
  }

  BodyTime after(long waited, int bytes) {
    var sum = received + bytes;
    if (!isLong && sum > MAX_BYTES) {
      throw RequestException.builder()
          .type(EventType.PAYLOAD_TOO_LARGE)
          .status(Status.REQUEST_ENTITY_TOO_LARGE_413)
          .message("The body is too long.")
          .safeMessage(true)
          .setKeepAlive(false)
          .build();
    }
    return isLong && sum >= STEP
        ? new BodyTime(allowance, true, allowance, 0)
        : new BodyTime(allowance, isLong, left - waited, sum);
  }
}
