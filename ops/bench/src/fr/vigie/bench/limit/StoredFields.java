package fr.vigie.bench.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/// Finds the fields of one stored document after another by one pass over its bytes; see
/// https://bsonspec.org.
final class StoredFields {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final byte ABSENT = 0;
  private static final byte NULL = 0x0A;

  private final byte[][] names;
  private final int[] places;
  private final byte[] types;
  private byte[] bytes = {};

  /// Takes a number under its name.
  interface EachNumber {
    void accept(int name, long value);
  }

  /// The names, best in the order in which they are stored.
  StoredFields(String... names) {
    this.names =
        Stream.of(names).map(n -> n.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    this.places = new int[names.length];
    this.types = new byte[names.length];
  }

  void read(RawBsonDocument document) {
    var buffer = document.getByteBuffer();
    read(buffer.array(), buffer.position());
  }

  private void read(byte[] stored, int start) {
    bytes = stored;
    Arrays.fill(types, ABSENT);
    var at = start + Integer.BYTES;
    var next = 0;
    while (bytes[at] != 0) {
      var end = at + 1;
      while (bytes[end] != 0) {
        end++;
      }
      var field = field(at + 1, end, next);
      if (field >= 0) {
        places[field] = end + 1;
        types[field] = bytes[at];
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
      case NULL -> 0;
      case 0x10 -> Integer.BYTES;
      default -> throw new IllegalStateException("BSON type " + type);
    };
  }

  /// Reads the documents in an array, one after the other.
  void each(int field, StoredFields parts, Runnable then) {
    values(
        field,
        at -> {
          parts.read(bytes, at);
          then.run();
        });
  }

  /// The texts in an array.
  List<String> texts(int field) {
    var texts = new ArrayList<String>();
    values(field, at -> texts.add(textAt(at)));
    return texts;
  }

  /// Reads the whole numbers of 64 bits in a document, by their names, which are whole numbers too.
  void numbers(int field, EachNumber each) {
    for (var at = places[field] + Integer.BYTES; bytes[at] != 0; ) {
      var name = 0;
      var end = at + 1;
      for (; bytes[end] != 0; end++) {
        name = 10 * name + bytes[end] - '0';
      }
      each.accept(name, (long) LONG.get(bytes, end + 1));
      at = end + 1 + size(bytes[at], end + 1);
    }
  }

  /// Reads a document in the document.
  void within(int field, StoredFields parts) {
    parts.read(bytes, places[field]);
  }

  private void values(int field, IntConsumer each) {
    for (var at = places[field] + Integer.BYTES; bytes[at] != 0; ) {
      var value = at + 1;
      while (bytes[value] != 0) {
        value++;
      }
      value++;
      each.accept(value);
      at = value + size(bytes[at], value);
    }
  }

  boolean has(int field) {
    return types[field] != ABSENT;
  }

  boolean isNull(int field) {
    return types[field] == NULL;
  }

  void string(int field, JsonOut out) {
    if (isNull(field)) {
      out.raw("null");
      return;
    }
    out.string(bytes, places[field] + Integer.BYTES, length(places[field]));
  }

  String text(int field) {
    return textAt(places[field]);
  }

  private String textAt(int at) {
    return new String(bytes, at + Integer.BYTES, length(at), StandardCharsets.ISO_8859_1);
  }

  /// Which of these texts it is; -1 for none of them.
  int among(int field, byte[][] texts) {
    if (!has(field)) {
      return -1;
    }
    var from = places[field] + Integer.BYTES;
    var to = from + length(places[field]);
    for (var i = 0; i < texts.length; i++) {
      if (Arrays.equals(texts[i], 0, texts[i].length, bytes, from, to)) {
        return i;
      }
    }
    return -1;
  }

  private int length(int at) {
    return (int) INT.get(bytes, at) - 1;
  }

  double number(int field) {
    return Double.longBitsToDouble(date(field));
  }

  /// A whole number of 32 bits.
  int whole(int field) {
    return (int) INT.get(bytes, places[field]);
  }

  /// A whole number of 64 bits.
  long large(int field) {
    return (long) LONG.get(bytes, places[field]);
  }

  /// Milliseconds since 1970.
  long date(int field) {
    return (long) LONG.get(bytes, places[field]);
  }

  boolean flag(int field) {
    return bytes[places[field]] != 0;
  }
}
