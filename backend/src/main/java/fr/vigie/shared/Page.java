package fr.vigie.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some items of a longer list, and how to go on.
public record Page<T>(List<Item<T>> items, boolean hasNext) {

  public Page {
    items = List.copyOf(items);
  }

  public record Item<T>(String cursor, T value) {}

  /// Keeps the first `size` of up to `size + 1` values that were found.
  public static <T> Page<T> of(List<T> found, int size, Function<T, String> cursor) {
    var items = found.stream().limit(size).map(v -> new Item<>(cursor.apply(v), v)).toList();
    return new Page<>(items, found.size() > size);
  }

  public @Nullable String endCursor() {
    return items.isEmpty() ? null : items.getLast().cursor();
  }
}
