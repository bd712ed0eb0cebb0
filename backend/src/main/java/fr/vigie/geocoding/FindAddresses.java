package fr.vigie.geocoding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.geocoding.AddressQueue.Due;
import fr.vigie.geocoding.Geocoder.Answer;
import fr.vigie.shared.GeoPoint;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Asks for the addresses of reports, so many a second at most. A service that asks for a pause or
/// does not work is left alone longer and longer; a report that it never knows is given up.
final class FindAddresses {

  private static final System.Logger LOG = System.getLogger(FindAddresses.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final int DOUBLINGS = 10;
  private static final int MOST_ATTEMPTS = 10;

  private final Geocoder geocoder;
  private final AddressQueue queue;
  private final int perSecond;
  private final Clock clock;
  private final Cache<GeoPoint, Answer> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofDays(1)).build();
  private final AtomicReference<Instant> resumeAt = new AtomicReference<>(Instant.MIN);
  private final AtomicInteger failures = new AtomicInteger();

  FindAddresses(Geocoder geocoder, AddressQueue queue, int perSecond, Clock clock) {
    this.geocoder = geocoder;
    this.queue = queue;
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /// Asks for as many as may be asked in a second; never says that there is more, so that a second
  /// passes.
  boolean find() {
    var left = perSecond;
    while (left > 0 && findNext()) {
      left--;
    }
    return false;
  }

  private boolean findNext() {
    if (clock.instant().isBefore(resumeAt.get())) {
      return false;
    }
    var due = queue.claim(LEASE);
    due.ifPresent(this::find);
    return due.isPresent() && !Thread.currentThread().isInterrupted();
  }

  /// What was under way when the backend stops is asked again when its lease is over.
  private void find(Due due) {
    try {
      take(due, answer(due.place()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer answer(GeoPoint place) throws InterruptedException {
    var rounded = rounded(place);
    var before = known.getIfPresent(rounded);
    if (before != null) {
      return before;
    }
    var answer = geocoder.addressAt(rounded);
    if (answer instanceof Answer.Found || answer instanceof Answer.Nothing) {
      known.put(rounded, answer);
    }
    return answer;
  }

  /// To a metre: phones know no better.
  private static GeoPoint rounded(GeoPoint place) {
    return new GeoPoint(
        Math.round(place.latitude() * 1e5) / 1e5, Math.round(place.longitude() * 1e5) / 1e5);
  }

  private void take(Due due, Answer answer) {
    switch (answer) {
      case Answer.Found found -> {
        failures.set(0);
        queue.found(due.report(), found.text());
      }
      case Answer.Nothing _ -> {
        failures.set(0);
        queue.nothing(due.report());
      }
      case Answer.Busy busy -> {
        rest(busy.pause());
        queue.later(due.report(), resumeAt.get(), due.attempts());
      }
      case Answer.Failed failed -> fail(due, failed.why());
    }
  }

  private void fail(Due due, String why) {
    LOG.log(Level.INFO, "no address yet: {0}", why);
    rest(pause(failures.getAndIncrement()));
    var attempts = due.attempts() + 1;
    if (attempts >= MOST_ATTEMPTS) {
      queue.giveUp(due.report());
    } else {
      queue.later(due.report(), clock.instant().plus(pause(attempts)), attempts);
    }
  }

  private void rest(Duration pause) {
    resumeAt.set(clock.instant().plus(pause));
  }

  /// Some seconds first, half an hour at last.
  private static Duration pause(int doublings) {
    return FIRST_PAUSE.multipliedBy(1L << Math.min(doublings, DOUBLINGS));
  }
}
