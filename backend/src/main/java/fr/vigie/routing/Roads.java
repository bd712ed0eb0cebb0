package fr.vigie.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.shared.GeoPoint;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Distances and lines by road where a router is configured and answers, and estimates otherwise;
/// each says which it is. A router that has failed is left alone for a while, so that nobody waits
/// for it again and again.
public final class Roads {

  private static final System.Logger LOG = System.getLogger(Roads.class.getName());
  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration ROADS_STAY = Duration.ofHours(6);
  // Cells of tables, 16 bytes each.
  private static final int MOST_CELLS = 2_000_000;

  private final @Nullable Router router;
  private final Clock clock;
  private final AtomicReference<Instant> resumeAt = new AtomicReference<>(Instant.MIN);
  private final Cache<List<GeoPoint>, Distances> tables =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CELLS)
          .weigher((List<GeoPoint> places, Distances _) -> places.size() * places.size())
          .expireAfterWrite(ROADS_STAY)
          .build();

  /// @param router null where there is none
  Roads(@Nullable Router router, Clock clock) {
    this.router = router;
    this.clock = clock;
  }

  public Distances between(List<GeoPoint> places) {
    var known = tables.getIfPresent(places);
    if (known != null) {
      return known;
    }
    var asked = ask(r -> r.between(places));
    if (asked == null) {
      return Estimate.between(places);
    }
    tables.put(List.copyOf(places), asked);
    return asked;
  }

  public RoadPath along(List<GeoPoint> places) {
    var asked = ask(r -> r.along(places));
    return asked == null ? Estimate.along(places) : asked;
  }

  private interface Question<T> {
    T of(Router router) throws RouterFailed, InterruptedException;
  }

  /// Null where nobody is to be asked, or nobody answers.
  private <T> @Nullable T ask(Question<T> question) {
    if (router == null || clock.instant().isBefore(resumeAt.get())) {
      return null;
    }
    try {
      return question.of(router);
    } catch (RouterFailed e) {
      LOG.log(Level.WARNING, "the router is left alone for " + REST + ": " + e.getMessage(), e);
      resumeAt.set(clock.instant().plus(REST));
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
