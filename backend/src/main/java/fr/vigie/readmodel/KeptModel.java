package fr.vigie.readmodel;

import fr.vigie.event.EventStream;
import fr.vigie.mongo.Lease;
import fr.vigie.observe.Metric.Sample;
import fr.vigie.shared.Worker;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A read model that is kept by the backend whose turn it is.
final class KeptModel implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(KeptModel.class.getName());
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);

  private final String name;
  private final Turn turn;
  private final FollowLog follow;
  private final CheckModel check;
  private final Clock clock;
  private final List<Worker> workers;

  KeptModel(ReadModel model, ReadModelStates states, EventStream log, Lease lease, Clock clock) {
    this.name = model.name();
    this.turn = new Turn(lease);
    this.follow = new FollowLog(model, states, log, turn, clock);
    this.check = new CheckModel(model, states, follow, turn, clock);
    this.clock = clock;
    this.workers =
        List.of(
            new Worker("turn of " + name, Turn.BETWEEN_RENEWALS, turn::renew),
            new Worker("read model " + name, BETWEEN_TRIES, follow::follow),
            new Worker("check of " + name, BETWEEN_CHECKS, check::look));
  }

  void start() {
    workers.forEach(Worker::start);
  }

  /// How far it is behind what happens; nothing where another backend keeps it.
  Stream<Sample> lag() {
    var seconds = Duration.between(follow.upTo(), clock.instant()).toMillis() / 1e3;
    return turn.isOurs()
        ? Stream.of(Sample.of("model", name, Math.max(0, seconds)))
        : Stream.empty();
  }

  /// What the last check found; nothing where another backend keeps it.
  Stream<Sample> drift() {
    return turn.isOurs() ? Stream.of(Sample.of("model", name, check.drift())) : Stream.empty();
  }

  @Override
  public void close() {
    workers.reversed().forEach(Worker::close);
    try {
      turn.release();
    } catch (RuntimeException e) {
      LOG.log(Level.INFO, "the turn of {0} is left to end by itself: {1}", name, e.getMessage());
    }
  }
}
