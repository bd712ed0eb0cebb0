package fr.vigie.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.shared.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Lets sources in by their keys. A key that is revoked lets in ten seconds longer at most.
public final class SourceAuthentication {

  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_CHARACTERS = 100;

  private final Sources sources;
  private final Cache<String, Source> known;

  SourceAuthentication(Sources sources, Clock clock) {
    this.sources = sources;
    this.known =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
  }

  /// The source that shows this key; empty when it is not let in, or there is none of this id.
  public Optional<Source> source(String id, @Nullable String key) {
    if (key == null || !key.startsWith(SourceKey.PREFIX) || key.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    var hash = Secret.hash(key);
    var remembered = known.getIfPresent(id + hash);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    var found = sources.find(id).filter(s -> s.keys().stream().anyMatch(k -> k.opens(hash)));
    found.ifPresent(source -> known.put(id + hash, source));
    return found;
  }
}
