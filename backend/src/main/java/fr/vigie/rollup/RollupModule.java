package fr.vigie.rollup;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Moves;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of roll-ups.
public record RollupModule(List<Worker> workers) implements AutoCloseable {

  private static final Duration BETWEEN_ROLLUPS = Duration.ofSeconds(1);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_PURGES = Duration.ofHours(6);

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(34, "index roll-ups", MongoRollups::createIndexes));

  public static RollupModule on(
      MongoDatabase database, MeasurementModule measurement, Moves moves, Clock clock) {
    var rollups = new MongoRollups(database);
    var metrics = measurement.metrics();
    var rollUp =
        new RollUp(
            new MongoTouched(database),
            measurement.measurements(),
            measurement.states(),
            metrics,
            rollups);
    var followMoves = new FollowMoves(moves, measurement.places(), rollups);
    var lease = new Lease(database, "roll-up", LEASE);
    var workers =
        List.of(
            new Worker(
                "roll-up",
                BETWEEN_ROLLUPS,
                () -> lease.guard(() -> followMoves.follow() || rollUp.rollUp())),
            new Worker("purge", BETWEEN_PURGES, new PurgeRollups(metrics, rollups, clock)::purge));
    workers.forEach(Worker::start);
    return new RollupModule(workers);
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
