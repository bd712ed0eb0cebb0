package fr.vigie.bench.limit;

import java.time.LocalDate;
import java.util.Arrays;

/// JSON under construction, as UTF-8.
final class JsonOut {

  private static final int MILLIS_A_DAY = 86_400_000;
  private static final double MICRO = 1e6;
  private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private byte[] bytes = new byte[8_192];
  private int size;

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /// Empty again.
  JsonOut clear() {
    size = 0;
    return this;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /// Text of ASCII characters, as it is.
  @SuppressWarnings("deprecation") // the one copy of ASCII characters without a detour
  JsonOut raw(String ascii) {
    reserve(ascii.length());
    ascii.getBytes(0, ascii.length(), bytes, size);
    size += ascii.length();
    return this;
  }

  JsonOut raw(byte[] json) {
    reserve(json.length);
    System.arraycopy(json, 0, bytes, size, json.length);
    size += json.length;
    return this;
  }

  JsonOut raw(boolean flag) {
    return raw(flag ? "true" : "false");
  }

  JsonOut string(byte[] utf8, int from, int length) {
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
    var letter = "\"\\\b\f\n\r\t".indexOf(character);
    raw(letter < 0 ? "\\u%04x".formatted(character) : "\\" + "\"\\bfnrt".charAt(letter));
  }

  JsonOut whole(int atLeast0) {
    reserve(10);
    digits(atLeast0, 1);
    return this;
  }

  /// The shortest decimal that means this number; coordinates with six decimals the fast way.
  JsonOut number(double number) {
    var micros = Math.round(Math.abs(number) * MICRO);
    if (micros < 1_000 || micros > 1e13 || micros / MICRO != Math.abs(number)) {
      return raw(Double.toString(number));
    }
    reserve(20);
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
  JsonOut instant(long epochMillis) {
    var date = LocalDate.ofEpochDay(Math.floorDiv(epochMillis, MILLIS_A_DAY));
    var millis = Math.floorMod(epochMillis, MILLIS_A_DAY);
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
    return raw("Z\"");
  }

  private void part(char before, int value, int width) {
    bytes[size++] = (byte) before;
    digits(value, width);
  }

  private void digits(long value, int least) {
    var width = least;
    for (var more = value / POWERS[least]; more > 0; more /= 10) {
      width++;
    }
    var rest = value;
    for (var i = size + width - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
  }
}
