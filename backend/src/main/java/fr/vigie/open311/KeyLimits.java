package fr.vigie.open311;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.shared.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// How often each key may be used: so many times in a minute, and as many at once after a minute of
/// rest. Each backend counts for itself.
final class KeyLimits {

  private static final int MOST_KEYS = 10_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(2);
  private static final double MILLIS_A_MINUTE = 60_000;

  private final Clock clock;
  private final Cache<String, AtomicReference<Left>> keys =
      Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterAccess(FORGOTTEN).build();

  /// @param at in milliseconds
  private record Left(double uses, long at) {}

  KeyLimits(Clock clock) {
    this.clock = clock;
  }

  /// Throws {@link TooOften} when the key has been used too often.
  void use(ApiKey key) {
    var now = clock.millis();
    var left = keys.get(key.id(), _ -> new AtomicReference<>(new Left(key.perMinute(), now)));
    var before = left.getAndUpdate(known -> after(known, key, now));
    var missing = 1 - grown(before, key, now);
    if (missing > 0) {
      throw new TooOften(
          Duration.ofMillis((long) Math.ceil(missing * MILLIS_A_MINUTE / key.perMinute())));
    }
  }

  private static Left after(Left known, ApiKey key, long now) {
    var grown = grown(known, key, now);
    return new Left(grown >= 1 ? grown - 1 : grown, now);
  }

  private static double grown(Left known, ApiKey key, long now) {
    var since = Math.max(0, now - known.at()) / MILLIS_A_MINUTE;
    return Math.min(key.perMinute(), known.uses() + since * key.perMinute());
  }
}
