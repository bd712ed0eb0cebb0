package fr.vigie.readmodel;

import fr.vigie.event.EventStream;
import fr.vigie.event.EventStream.Place;
import fr.vigie.event.EventStream.Reading;
import fr.vigie.event.LogForgotten;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Lets a read model take up what happens, in the turn of this backend. The place in the log is
/// kept after what came before it was taken up, so that nothing is missed and some comes twice.
final class FollowLog {

  private static final System.Logger LOG = System.getLogger(FollowLog.class.getName());
  private static final int MOST_EVENTS = 500;

  /// So much later an event may be there than its id says: an act takes its time, and clocks
  /// differ.
  private static final Duration LATEST = Duration.ofHours(1);

  // So often also when nothing happens: the database forgets places, and somebody may have asked
  // for a rebuild.
  private static final Duration BETWEEN_KEPT_PLACES = Duration.ofSeconds(5);

  private final ReadModel model;
  private final ReadModelStates states;
  private final EventStream log;
  private final Turn turn;
  private final Clock clock;
  private final AtomicReference<Instant> upTo = new AtomicReference<>(Instant.EPOCH);
  private final AtomicLong keptAt = new AtomicLong();

  FollowLog(ReadModel model, ReadModelStates states, EventStream log, Turn turn, Clock clock) {
    this.model = model;
    this.states = states;
    this.log = log;
    this.turn = turn;
    this.clock = clock;
  }

  /// Follows for as long as it is our turn; false when it is not.
  boolean follow() {
    if (!turn.isOurs()) {
      return false;
    }
    try (var reading = log.from(placeToGoOnFrom())) {
      var goesOn = true;
      while (goesOn && turn.isOurs()) {
        goesOn = take(reading);
      }
    } catch (LogForgotten e) {
      LOG.log(
          Level.WARNING, "read model {0} reads the log again: {1}", model.name(), e.getMessage());
      readAgain();
    }
    return turn.isOurs();
  }

  /// All that happened before is taken up, by this backend.
  Instant upTo() {
    return upTo.get();
  }

  /// The database remembers places for some hours, or less while much is written, as by a rebuild;
  /// all that happened stays in the log. What was taken up already changes nothing.
  private void readAgain() {
    var began = clock.instant();
    var end = log.end();
    var since = states.find(model.name()).orElseThrow().upTo().minus(LATEST);
    var some = log.since(since, null, MOST_EVENTS);
    while (!some.isEmpty() && turn.isOurs()) {
      model.apply(some);
      some = log.since(since, some.getLast().id(), MOST_EVENTS);
    }
    if (turn.isOurs()) {
      upTo.set(began);
      keep(end);
    }
  }

  private Place placeToGoOnFrom() {
    return states
        .find(model.name())
        .filter(state -> state.version() == model.version() && state.rebuildAskedAt() == null)
        .map(ReadModelState::place)
        .orElseGet(this::rebuild);
  }

  private Place rebuild() {
    var began = clock.instant();
    var place = log.end();
    model.rebuild();
    states.rebuilt(model.name(), model.version(), place, began);
    upTo.set(began);
    keptAt.set(System.nanoTime());
    LOG.log(Level.INFO, "read model {0} was computed anew", model.name());
    return place;
  }

  /// Whether nobody has asked for it to be computed anew.
  private boolean take(Reading reading) {
    var asked = clock.instant();
    var events = reading.next(MOST_EVENTS);
    if (!events.isEmpty()) {
      model.apply(events);
    }
    upTo.set(events.isEmpty() ? asked : events.getLast().at());
    return (events.isEmpty() && isPlaceFresh()) || keep(reading.place());
  }

  private boolean keep(Place place) {
    keptAt.set(System.nanoTime());
    return states.followed(model.name(), place, upTo.get());
  }

  private boolean isPlaceFresh() {
    return System.nanoTime() - keptAt.get() < BETWEEN_KEPT_PLACES.toNanos();
  }
}
