package fr.vigie.sync;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Part of a feed, and the feed as it was at the same instant.
///
/// @param feed null when there is none yet
/// @param items in their order
public record FeedPage<T>(@Nullable Feed feed, List<T> items) {

  public FeedPage {
    items = List.copyOf(items);
  }

  /// The feed, once it was opened.
  public Feed open() {
    return Objects.requireNonNull(feed, "the feed is not open");
  }
}
