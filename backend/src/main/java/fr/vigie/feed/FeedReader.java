package fr.vigie.feed;

import fr.vigie.intake.Told;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one kind of feed.
interface FeedReader {

  /// Fetches it; throws {@link FeedFailed} when it is not to be had or not what it should be.
  ///
  /// @param validators what each address said the last time
  /// @param now when it is fetched
  Found read(URI address, Map<String, String> validators, Instant now) throws FeedFailed;

  /// What was found.
  ///
  /// @param told null when nothing has changed
  /// @param ttl for how long it need not be asked again
  record Found(@Nullable List<Told> told, Duration ttl, Map<String, String> validators) {}
}
