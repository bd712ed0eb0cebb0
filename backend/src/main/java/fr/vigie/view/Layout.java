package fr.vigie.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Stored fields that are read together, found in one pass over a document's bytes.
public final class Layout {

  static final Layout EMPTY = new Layout(List.of());

  private final String[] names;
  private final byte[][] bytes;

  /// Which field came after each, last time: documents of a collection are stored in one order.
  /// Threads may overwrite each other's hints; a wrong one only costs a search.
  private final int[] followers;

  /// In the order in which they are stored, or any other.
  public static Layout of(String... names) {
    return new Layout(List.of(names));
  }

  Layout(Collection<String> names) {
    this.names = names.stream().map(String::intern).toArray(String[]::new);
    this.bytes = names.stream().map(n -> n.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    this.followers = new int[this.names.length + 1];
  }

  Set<String> names() {
    return Set.of(names);
  }

  int size() {
    return names.length;
  }

  /// The number of a field; -1 when the plan does not read it.
  ///
  /// @param name nearly always the literal of a view's declaration
  @SuppressWarnings("ReferenceEquality") // equality follows where it fails
  int find(String name) {
    for (var i = 0; i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    return List.of(names).indexOf(name);
  }

  /// The number of the field whose name is in the bytes; -1 when the plan does not read it.
  ///
  /// @param after the number of the field before it; -1 for the first
  int find(byte[] document, int from, int to, int after) {
    if (names.length == 0) {
      return -1;
    }
    var likely = followers[after + 1];
    if (isNamed(likely, document, from, to)) {
      return likely;
    }
    for (var i = 0; i < names.length; i++) {
      if (isNamed(i, document, from, to)) {
        followers[after + 1] = i;
        return i;
      }
    }
    return -1;
  }

  private boolean isNamed(int field, byte[] document, int from, int to) {
    var name = bytes[field];
    return name.length == to - from
        && name[0] == document[from]
        && Arrays.equals(name, 0, name.length, document, from, to);
  }
}
