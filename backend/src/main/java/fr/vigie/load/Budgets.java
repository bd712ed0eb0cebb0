package fr.vigie.load;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// What each client may ask in a time: a few seconds' worth saved up, so that opening an app is no
/// offence.
public final class Budgets {

  private static final int MAX_CLIENTS = 100_000;
  private static final int SECONDS_SAVED = 5;
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  private final double perSecond;
  private final LongSupplier nanos;
  private final Cache<String, AtomicReference<Saved>> clients =
      Caffeine.newBuilder().maximumSize(MAX_CLIENTS).expireAfterAccess(FORGOTTEN).build();

  private record Saved(double requests, long at) {}

  /// @param perSecond requests; 0 for as many as they like
  /// @param nanos the time, as {@link System#nanoTime}
  public Budgets(double perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /// Whether the client may ask once more now.
  public boolean take(String client) {
    if (perSecond <= 0) {
      return true;
    }
    var now = nanos.getAsLong();
    var most = perSecond * SECONDS_SAVED;
    var saved = clients.get(client, _ -> new AtomicReference<>(new Saved(most, now)));
    var before = saved.getAndUpdate(s -> spent(s, now));
    return grown(before, now) >= 1;
  }

  private Saved spent(Saved saved, long now) {
    var grown = grown(saved, now);
    return new Saved(grown >= 1 ? grown - 1 : grown, now);
  }

  private double grown(Saved saved, long now) {
    var since = Math.max(0, now - saved.at()) / 1e9;
    return Math.min(perSecond * SECONDS_SAVED, saved.requests() + since * perSecond);
  }
}
