package fr.vigie.tally;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Goes through all of something, a page at a time.
final class Pages {

  static final int LENGTH = 500;

  private Pages() {}

  /// @param pages at most {@link #LENGTH} of those behind an id
  static <T> void each(
      Function<@Nullable String, List<T>> pages, Function<T, String> id, Consumer<List<T>> take) {
    @Nullable String last = null;
    List<T> page;
    do {
      page = pages.apply(last);
      if (!page.isEmpty()) {
        take.accept(page);
        last = id.apply(page.getLast());
      }
    } while (page.size() == LENGTH);
  }
}
