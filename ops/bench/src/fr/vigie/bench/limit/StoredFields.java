package fr.vigie.bench.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/// Finds the fields of one stored document after another by one pass over its bytes; see
/// https://bsonspec.org.
final class StoredFields {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[][] names;
  private final int[] places;
  private byte[] bytes = {};

  /// The names, best in the order in which they are stored.
  StoredFields(String... names) {
    this.names =
        Stream.of(names).map(n -> n.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    this.places = new int[names.length];
  }

  void read(RawBsonDocument document) {
    var buffer = document.getByteBuffer();
    bytes = buffer.array();
    var at = buffer.position() + Integer.BYTES;
    var next = 0;
    while (bytes[at] != 0) {
      var end = at + 1;
      while (bytes[end] != 0) {
        end++;
      }
      var field = field(at + 1, end, next);
      if (field >= 0) {
        places[field] = end + 1;
        next = field + 1;
      }
      at = end + 1 + size(bytes[at], end + 1);
    }
  }

  private int field(int from, int to, int likely) {
    for (var i = 0; i < names.length; i++) {
      var candidate = (likely + i) % names.length;
      var name = names[candidate];
      if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
        return candidate;
      }
    }
    return -1;
  }

  private int size(byte type, int at) {
    return switch (type) {
      case 0x01, 0x09, 0x12 -> Long.BYTES;
      case 0x02 -> Integer.BYTES + (int) INT.get(bytes, at);
      case 0x03, 0x04 -> (int) INT.get(bytes, at);
      case 0x08 -> 1;
      case 0x0A -> 0;
      case 0x10 -> Integer.BYTES;
      default -> throw new IllegalStateException("BSON type " + type);
    };
  }

  void string(int field, JsonOut out) {
    out.string(bytes, places[field] + Integer.BYTES, length(field));
  }

  String text(int field) {
    return new String(
        bytes, places[field] + Integer.BYTES, length(field), StandardCharsets.ISO_8859_1);
  }

  private int length(int field) {
    return (int) INT.get(bytes, places[field]) - 1;
  }

  double number(int field) {
    return Double.longBitsToDouble(date(field));
  }

  /// Milliseconds since 1970.
  long date(int field) {
    return (long) LONG.get(bytes, places[field]);
  }

  boolean flag(int field) {
    return bytes[places[field]] != 0;
  }
}
