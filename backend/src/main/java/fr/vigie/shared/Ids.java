package fr.vigie.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Makes ids such as `rep_01JD9VZ3M8K2F0001QX7T5R2WE`: what it is the id of, then when it was made,
/// then chance. Ids of one kind sort in the order in which one process made them.
public final class Ids {

  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int SEQUENCE_BITS = 12;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong last = new AtomicLong();

  public Ids(Clock clock) {
    this.clock = clock;
  }

  public String next(String kind) {
    var text = new StringBuilder(kind).append('_');
    append(text, tick(), 60);
    append(text, random.nextLong(), 65);
    return text.toString();
  }

  /// An id for something that happened at another time, such as in the system it is taken over
  /// from; sorts by that time.
  public String at(String kind, Instant instant) {
    var text = new StringBuilder(kind).append('_');
    append(
        text, (instant.toEpochMilli() << SEQUENCE_BITS) + random.nextInt(1 << SEQUENCE_BITS), 60);
    append(text, random.nextLong(), 65);
    return text.toString();
  }

  /// What sorts before every id of a kind that was made at an instant or later, and after all
  /// others.
  public static String firstAt(String kind, Instant instant) {
    var text = new StringBuilder(kind).append('_');
    append(text, instant.toEpochMilli() << SEQUENCE_BITS, 60);
    return text.toString();
  }

  /// Milliseconds and a sequence within them; never the same twice, never backwards.
  private long tick() {
    var now = clock.millis() << SEQUENCE_BITS;
    return last.updateAndGet(previous -> Math.max(previous + 1, now));
  }

  private static void append(StringBuilder text, long value, int bits) {
    for (var shift = bits - 5; shift >= 0; shift -= 5) {
      text.append(DIGITS[(int) (value >>> Math.min(shift, 63)) & 31]);
    }
  }
}
