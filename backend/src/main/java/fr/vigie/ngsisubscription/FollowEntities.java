package fr.vigie.ngsisubscription;

import fr.vigie.event.LogForgotten;
import fr.vigie.ngsisubscription.EntityChanges.Reading;
import fr.vigie.readmodel.Turn;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Notes for each subscription which entities have changed, in the turn of this backend. The place
/// is kept after what came before it was noted, so that nothing is missed and some is noted twice.
/// Where nobody subscribes, nothing is read.
final class FollowEntities {

  private static final System.Logger LOG = System.getLogger(FollowEntities.class.getName());
  private static final int MOST_CHANGES = 1_000;

  // So often also when nothing changes, for the database forgets places.
  private static final Duration BETWEEN_KEPT_PLACES = Duration.ofSeconds(5);

  private final EntityChanges changes;
  private final Subscriptions subscriptions;
  private final Notices notices;
  private final SubscribedEntities entities;
  private final Turn turn;
  private final SubscriptionCounts counts;
  private final Clock clock;
  private final AtomicReference<Watching> held = new AtomicReference<>(Watching.NOTHING);
  private final AtomicLong keptAt;

  FollowEntities(
      EntityChanges changes,
      Subscriptions subscriptions,
      Notices notices,
      SubscribedEntities entities,
      Turn turn,
      SubscriptionCounts counts,
      Clock clock) {
    this.changes = changes;
    this.subscriptions = subscriptions;
    this.notices = notices;
    this.entities = entities;
    this.turn = turn;
    this.counts = counts;
    this.clock = clock;
    this.keptAt = new AtomicLong(System.nanoTime() - BETWEEN_KEPT_PLACES.toNanos());
  }

  /// Follows for as long as it is our turn and somebody subscribes; false when it is not.
  boolean follow() {
    if (!turn.isOurs()) {
      return false;
    }
    if (watching().isEmpty()) {
      idle();
      return false;
    }
    try (var reading = changes.from(changes.kept())) {
      var goesOn = true;
      while (goesOn && turn.isOurs()) {
        goesOn = take(reading);
      }
    } catch (LogForgotten e) {
      noteAll(e);
    }
    return turn.isOurs();
  }

  /// The place is taken before it is looked whether somebody subscribes by now, so that it is
  /// before all that they are to be told of.
  private void idle() {
    if (!isPlaceFresh()) {
      var end = changes.end();
      if (watching().isEmpty()) {
        keep(end);
      }
    }
  }

  private Watching watching() {
    var version = subscriptions.version();
    return held.updateAndGet(before ->
        before.version() == version ? before : Watching.of(version, subscriptions.told()));
  }

  /// Whether somebody subscribes still.
  private boolean take(Reading reading) {
    var changed = reading.next(MOST_CHANGES);
    var watching = watching();
    if (!changed.isEmpty()) {
      counts.changed(changed.size());
      note(watching.concerned(changed));
    }
    if (!changed.isEmpty() || !isPlaceFresh()) {
      keep(reading.place());
    }
    return !watching.isEmpty();
  }

  private void note(Map<String, Set<String>> urns) {
    if (!urns.isEmpty()) {
      var now = clock.instant();
      notices.add(urns, now);
      subscriptions.wake(List.copyOf(urns.keySet()), now);
    }
  }

  /// What changed in between is not known: each is told of all once, as it is now.
  private void noteAll(LogForgotten e) {
    LOG.log(Level.WARNING, "subscribers are told of every entity: {0}", e.getMessage());
    counts.forgot();
    var end = changes.end();
    for (var subscription : watching().all()) {
      entities.all(subscription, urns -> note(Map.of(subscription.id(), urns)));
    }
    keep(end);
  }

  private void keep(String place) {
    changes.keep(place);
    keptAt.set(System.nanoTime());
  }

  private boolean isPlaceFresh() {
    return System.nanoTime() - keptAt.get() < BETWEEN_KEPT_PLACES.toNanos();
  }
}
