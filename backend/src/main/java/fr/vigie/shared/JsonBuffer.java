package fr.vigie.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// JSON under construction, as UTF-8. What is written last may be taken back.
public final class JsonBuffer {

  private static final double MICRO = 1e6;
  private static final double MOST_DEGREES = 1_000;
  private static final long MOST_MILLIS = 253_402_300_800_000L;
  private static final long MILLIS_A_DAY = 86_400_000;
  // As far as the numbers that are written by their digits go; to compare costs less than to
  // divide.
  private static final long[] POWERS =
      LongStream.iterate(1, power -> 10 * power).limit(11).toArray();
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] SHORT = new byte[' '];

  static {
    SHORT['\b'] = 'b';
    SHORT['\f'] = 'f';
    SHORT['\n'] = 'n';
    SHORT['\r'] = 'r';
    SHORT['\t'] = 't';
  }

  private final int most;
  private byte[] bytes;
  private int size;

  public JsonBuffer(int capacity) {
    this(capacity, Integer.MAX_VALUE);
  }

  /// Throws {@link Full} rather than hold much more than `most` bytes.
  public JsonBuffer(int capacity, int most) {
    this.most = most;
    bytes = new byte[capacity];
  }

  /// What was to be written is longer than was allowed.
  public static final class Full extends RuntimeException {
    Full() {
      super(null, null, false, false);
    }
  }

  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /// What was written, without a copy; nothing more may be written after that.
  public Json toJson() {
    return new Json(bytes, size);
  }

  public int size() {
    return size;
  }

  /// Takes back what was written since it was of this size.
  public void truncate(int to) {
    size = to;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      if (size + more > most) {
        throw new Full();
      }
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /// A punctuation mark.
  public JsonBuffer mark(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /// JSON as it is.
  public JsonBuffer raw(byte[] json) {
    return raw(json, json.length);
  }

  private JsonBuffer raw(byte[] json, int length) {
    reserve(length);
    System.arraycopy(json, 0, bytes, size, length);
    size += length;
    return this;
  }

  @SuppressWarnings("deprecation") // the one copy of ASCII characters without a detour
  private JsonBuffer ascii(String json) {
    reserve(json.length());
    json.getBytes(0, json.length(), bytes, size);
    size += json.length();
    return this;
  }

  public JsonBuffer string(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    return string(utf8, 0, utf8.length);
  }

  /// Text that is UTF-8 already.
  public JsonBuffer string(byte[] utf8, int from, int length) {
    reserve(6 * length + 2);
    bytes[size++] = '"';
    for (var i = from; i < from + length; i++) {
      var each = utf8[i];
      if (each >= 0 && (each < ' ' || each == '"' || each == '\\')) {
        escape(each);
      } else {
        bytes[size++] = each;
      }
    }
    bytes[size++] = '"';
    return this;
  }

  private void escape(byte character) {
    bytes[size++] = '\\';
    if (character >= ' ') {
      bytes[size++] = character;
    } else if (SHORT[character] != 0) {
      bytes[size++] = SHORT[character];
    } else {
      ascii("u00").mark((char) HEX[character >> 4]).mark((char) HEX[character & 15]);
    }
  }

  public JsonBuffer flag(boolean flag) {
    return ascii(flag ? "true" : "false");
  }

  public JsonBuffer none() {
    return ascii("null");
  }

  public JsonBuffer number(long number) {
    if (number < 0 || number > Integer.MAX_VALUE) {
      return ascii(Long.toString(number));
    }
    reserve(10);
    digits(number, 1);
    return this;
  }

  /// The shortest decimal that means this number; degrees with six decimals the fast way, which
  /// costs a quarter of the general one. Throws {@link IllegalArgumentException} for what is none.
  public JsonBuffer number(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no " + number);
    }
    var absolute = Math.abs(number);
    var micros = Math.round(absolute * MICRO);
    if (absolute >= MOST_DEGREES || absolute < 0.001 || micros / MICRO != absolute) {
      return ascii(Double.toString(number));
    }
    reserve(12);
    if (number < 0) {
      bytes[size++] = '-';
    }
    digits(micros / 1_000_000, 1);
    bytes[size++] = '.';
    digits(micros % 1_000_000, 6);
    while (bytes[size - 1] == '0' && bytes[size - 2] != '.') {
      size--;
    }
    return this;
  }

  /// A moment as ISO 8601 in UTC, with milliseconds unless there are none.
  public JsonBuffer instant(long epochMillis) {
    if (epochMillis < 0 || epochMillis >= MOST_MILLIS) {
      return string(Instant.ofEpochMilli(epochMillis).toString());
    }
    var date = LocalDate.ofEpochDay(epochMillis / MILLIS_A_DAY);
    var millis = epochMillis % MILLIS_A_DAY;
    reserve(26);
    part('"', date.getYear(), 4);
    part('-', date.getMonthValue(), 2);
    part('-', date.getDayOfMonth(), 2);
    part('T', millis / 3_600_000, 2);
    part(':', millis / 60_000 % 60, 2);
    part(':', millis / 1_000 % 60, 2);
    if (millis % 1_000 != 0) {
      part('.', millis % 1_000, 3);
    }
    return ascii("Z\"");
  }

  private void part(char before, long value, int width) {
    bytes[size++] = (byte) before;
    digits(value, width);
  }

  private void digits(long value, int least) {
    var width = least;
    while (value >= POWERS[width]) {
      width++;
    }
    var rest = value;
    for (var i = size + width - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
  }

  /// A value of any type that answers are made of.
  public JsonBuffer value(@Nullable Object value) {
    return switch (value) {
      case null -> none();
      case String text -> string(text);
      case Boolean flag -> flag(flag);
      case Integer number -> number(number.longValue());
      case Long number -> number(number.longValue());
      case Double number -> number(number.doubleValue());
      case Enum<?> constant -> string(constant.name());
      case Instant instant -> instant(instant.truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
      case Map<?, ?> map -> object(map);
      case Iterable<?> list -> list(list);
      case Json json -> raw(json.bytes(), json.length());
      default -> string(value.toString());
    };
  }

  private JsonBuffer object(Map<?, ?> members) {
    mark('{');
    var first = size;
    members.forEach((name, member) -> {
      if (size > first) {
        mark(',');
      }
      string(String.valueOf(name)).mark(':').value(member);
    });
    return mark('}');
  }

  private JsonBuffer list(Iterable<?> items) {
    mark('[');
    var first = size;
    for (var item : items) {
      if (size > first) {
        mark(',');
      }
      value(item);
    }
    return mark(']');
  }
}
