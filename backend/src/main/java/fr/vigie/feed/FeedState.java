package fr.vigie.feed;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a feed fares.
///
/// @param source the id of its source
/// @param nextAt when it is to be fetched next
/// @param succeededAt when it was fetched, or found unchanged, last; null when never
/// @param changedAt when something new was in it last; its last good state is of then
/// @param failures how often it has failed since
/// @param lastFailure why it failed last; null when it does not fail
/// @param items how many items its last good state has
/// @param validators what each address said of the version that it gave: an ETag or a date
public record FeedState(
    String source,
    Instant nextAt,
    @Nullable Instant succeededAt,
    @Nullable Instant changedAt,
    int failures,
    @Nullable String lastFailure,
    int items,
    Map<String, String> validators) {

  public FeedState {
    validators = Map.copyOf(validators);
  }

  static FeedState fresh(String source, Instant now) {
    return new FeedState(source, now, null, null, 0, null, 0, Map.of());
  }

  boolean isFailing() {
    return failures > 0;
  }

  FeedState succeeded(Instant now, Instant next, int found, Map<String, String> known) {
    return new FeedState(source, next, now, now, 0, null, found, known);
  }

  FeedState unchanged(Instant now, Instant next) {
    return new FeedState(source, next, now, changedAt, 0, null, items, validators);
  }

  FeedState failed(Instant next, String why) {
    return new FeedState(
        source, next, succeededAt, changedAt, failures + 1, why, items, validators);
  }
}
