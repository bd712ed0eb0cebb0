package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stored document, read where it lies: its fields become objects only when they are asked for.
/// Belongs to one request, hence to one thread at a time.
public final class Row {

  private static final int ABSENT = -1;
  private static final int[] NONE = {};
  private static final long[] NO_NUMBERS = {};
  private static final byte[] EMPTY = {5, 0, 0, 0, 0};

  private final byte[] bytes;
  private final int start;
  private Layout layout = Layout.EMPTY;
  private int[] places = NONE;

  /// @param bytes a document in BSON from `start` on
  public Row(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
  }

  /// Finds these fields at once: worth it when several are read.
  public void lay(Layout wanted) {
    if (layout == wanted) {
      return;
    }
    layout = wanted;
    places = new int[wanted.size()];
    Arrays.fill(places, ABSENT);
    var last = ABSENT;
    for (var at = start + Integer.BYTES; bytes[at] != 0; ) {
      var end = endOfName(at + 1);
      var field = wanted.find(bytes, at + 1, end, last);
      if (field >= 0) {
        places[field] = end + 1;
        last = field;
      }
      at = end + 1 + Bson.size(bytes[at], bytes, end + 1);
    }
  }

  private int endOfName(int from) {
    var end = from;
    while (bytes[end] != 0) {
      end++;
    }
    return end;
  }

  /// Where the value of a field begins; absent also when it is null. Throws {@link Unwritable} when
  /// it is of another type.
  private int place(String name, byte type) {
    var field = layout.find(name);
    var place = field >= 0 ? places[field] : search(name);
    if (place == ABSENT) {
      return ABSENT;
    }
    var stored = bytes[place - name.length() - 2];
    if (stored == Bson.NULL) {
      return ABSENT;
    }
    if (stored != type) {
      throw new Unwritable(name + " is stored as BSON type " + stored);
    }
    return place;
  }

  private int search(String name) {
    var wanted = name.getBytes(StandardCharsets.UTF_8);
    for (var at = start + Integer.BYTES; bytes[at] != 0; ) {
      var end = endOfName(at + 1);
      if (Arrays.equals(wanted, 0, wanted.length, bytes, at + 1, end)) {
        return end + 1;
      }
      at = end + 1 + Bson.size(bytes[at], bytes, end + 1);
    }
    return ABSENT;
  }

  /// All of it, as it is stored.
  public byte[] stored() {
    return Arrays.copyOfRange(bytes, start, start + Bson.int32(bytes, start));
  }

  /// Whether there is a document of this name within.
  public boolean has(String document) {
    return place(document, Bson.DOCUMENT) != ABSENT;
  }

  public @Nullable String text(String name) {
    var at = place(name, Bson.STRING);
    return at == ABSENT ? null : text(at);
  }

  private String text(int at) {
    return new String(bytes, at + Integer.BYTES, length(at), StandardCharsets.UTF_8);
  }

  private int length(int at) {
    return Bson.int32(bytes, at) - 1;
  }

  /// Text that every document of its kind has.
  public String required(String name) {
    var text = text(name);
    if (text == null) {
      throw new Unwritable(name + " is missing");
    }
    return text;
  }

  public @Nullable Instant instant(String name) {
    var at = place(name, Bson.DATE);
    return at == ABSENT ? null : Instant.ofEpochMilli(Bson.int64(bytes, at));
  }

  public @Nullable Boolean flag(String name) {
    var at = place(name, Bson.BOOLEAN);
    return at == ABSENT ? null : bytes[at] != 0;
  }

  public @Nullable Double decimal(String name) {
    var at = place(name, Bson.DOUBLE);
    return at == ABSENT ? null : Double.longBitsToDouble(Bson.int64(bytes, at));
  }

  /// A number that every document of its kind has.
  public double number(String name) {
    var at = place(name, Bson.DOUBLE);
    if (at == ABSENT) {
      throw new Unwritable(name + " is missing");
    }
    return Double.longBitsToDouble(Bson.int64(bytes, at));
  }

  public @Nullable Integer whole(String name) {
    var at = place(name, Bson.INT32);
    return at == ABSENT ? null : Bson.int32(bytes, at);
  }

  public @Nullable Long large(String name) {
    var at = place(name, Bson.INT64);
    return at == ABSENT ? null : Bson.int64(bytes, at);
  }

  /// The document within; an empty one when there is none.
  public Row within(String name) {
    var at = place(name, Bson.DOCUMENT);
    return at == ABSENT ? new Row(EMPTY, 0) : new Row(bytes, at);
  }

  /// A document within another, and the name that it has there.
  public record Entry(String name, Row row) {}

  /// All documents within the one of this name.
  public List<Entry> entries(String name) {
    var entries = new ArrayList<Entry>();
    var document = place(name, Bson.DOCUMENT);
    if (document == ABSENT) {
      return entries;
    }
    for (var at = document + Integer.BYTES; bytes[at] != 0; ) {
      var end = endOfName(at + 1);
      if (bytes[at] != Bson.DOCUMENT) {
        throw new Unwritable(name + " holds BSON type " + bytes[at]);
      }
      var key = new String(bytes, at + 1, end - at - 1, StandardCharsets.UTF_8);
      entries.add(new Entry(key, new Row(bytes, end + 1)));
      at = end + 1 + Bson.size(Bson.DOCUMENT, bytes, end + 1);
    }
    return entries;
  }

  /// The whole numbers of 64 bits within the document of this name, each behind its own name, which
  /// is a whole number of at least 0 too; in the order in which they are stored.
  public long[] numbers(String name) {
    var document = place(name, Bson.DOCUMENT);
    if (document == ABSENT) {
      return NO_NUMBERS;
    }
    // A type, a digit, an end and the number are 11 bytes at least.
    var numbers = new long[2 * (Bson.int32(bytes, document) / 11)];
    var size = 0;
    for (var at = document + Integer.BYTES; bytes[at] != 0; at += Long.BYTES) {
      if (bytes[at] != Bson.INT64) {
        throw new Unwritable(name + " holds BSON type " + bytes[at]);
      }
      for (at++; bytes[at] != 0; at++) {
        numbers[size] = 10 * numbers[size] + bytes[at] - '0';
      }
      numbers[size + 1] = Bson.int64(bytes, ++at);
      size += 2;
    }
    return Arrays.copyOf(numbers, size);
  }

  /// The documents in an array.
  public List<Row> rows(String name) {
    var rows = new ArrayList<Row>();
    each(name, Bson.DOCUMENT, at -> rows.add(new Row(bytes, at)));
    return rows;
  }

  /// The texts in an array.
  public List<String> texts(String name) {
    var texts = new ArrayList<String>();
    each(name, Bson.STRING, at -> texts.add(text(at)));
    return texts;
  }

  private void each(String name, byte type, java.util.function.IntConsumer item) {
    var array = place(name, Bson.ARRAY);
    if (array == ABSENT) {
      return;
    }
    for (var at = array + Integer.BYTES; bytes[at] != 0; ) {
      var value = endOfName(at + 1) + 1;
      if (bytes[at] != type) {
        throw new Unwritable(name + " holds BSON type " + bytes[at]);
      }
      item.accept(value);
      at = value + Bson.size(type, bytes, value);
    }
  }

  boolean writeText(String name, JsonBuffer out) {
    var at = place(name, Bson.STRING);
    if (at == ABSENT) {
      return false;
    }
    out.string(bytes, at + Integer.BYTES, length(at));
    return true;
  }

  boolean writeInstant(String name, JsonBuffer out) {
    var at = place(name, Bson.DATE);
    if (at == ABSENT) {
      return false;
    }
    out.instant(Bson.int64(bytes, at));
    return true;
  }

  boolean writeFlag(String name, JsonBuffer out) {
    var at = place(name, Bson.BOOLEAN);
    if (at == ABSENT) {
      return false;
    }
    out.flag(bytes[at] != 0);
    return true;
  }

  /// Which of these texts the field holds; negative when it holds none. Throws {@link Unwritable}
  /// for another.
  int textAmong(String name, byte[][] texts) {
    var at = place(name, Bson.STRING);
    if (at == ABSENT) {
      return ABSENT;
    }
    var from = at + Integer.BYTES;
    var length = length(at);
    for (var i = 0; i < texts.length; i++) {
      var text = texts[i];
      if (text.length == length && Arrays.equals(text, 0, length, bytes, from, from + length)) {
        return i;
      }
    }
    throw new Unwritable(name + " is no constant of the schema");
  }
}
