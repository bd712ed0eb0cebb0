package fr.vigie.assetimport;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// The line at which each id first came in a file, of millions in little memory: 12 bytes each, at
/// twice as many places. Ids are told apart by 64 bits; that two of a million are taken for one is
/// as likely as one in 37 million.
final class FirstLines {

  private static final int FIRST_CAPACITY = 1 << 12;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] lines = new int[FIRST_CAPACITY];
  private int size;

  /// The line of the id, after it came at this line; this line when it is the first.
  long add(String id, long line) {
    if (size * 2 > keys.length) {
      grow();
    }
    var place = place(keys, key(id));
    if (keys[place] == 0) {
      keys[place] = key(id);
      lines[place] = (int) Math.min(line, Integer.MAX_VALUE);
      size++;
      return line;
    }
    return lines[place];
  }

  boolean has(String id) {
    return keys[place(keys, key(id))] != 0;
  }

  /// The line of the id; empty when it has not come.
  OptionalInt find(String id) {
    var place = place(keys, key(id));
    return keys[place] == 0 ? OptionalInt.empty() : OptionalInt.of(lines[place]);
  }

  private static int place(long[] keys, long key) {
    var place = (int) (key >>> 32) & (keys.length - 1);
    while (keys[place] != 0 && keys[place] != key) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void grow() {
    var newKeys = new long[keys.length * 2];
    var newLines = new int[keys.length * 2];
    for (var i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        var place = place(newKeys, keys[i]);
        newKeys[place] = keys[i];
        newLines[place] = lines[i];
      }
    }
    keys = newKeys;
    lines = newLines;
  }

  /// Never 0, which is an empty place.
  private static long key(String id) {
    var hash = 0L;
    for (var b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}
