package fr.vigie.shared;

import java.util.ArrayList;
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
    var kept = found.subList(0, Math.min(size, found.size()));
    var items = new ArrayList<Item<T>>(kept.size());
    for (var value : kept) {
      items.add(new Item<>(cursor.apply(value), value));
    }
    return new Page<>(items, found.size() > size);
  }

  public @Nullable String endCursor() {
    return items.isEmpty() ? null : items.getLast().cursor();
  }
}
