package fr.vigie.measurement;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of measurements.
public record MeasurementModule(
    Metrics metrics,
    KeepMeasurements keepMeasurements,
    Measurements measurements,
    SeriesStates states,
    SeriesPlaces places,
    Quarantine quarantine,
    EvaluationQueue evaluationQueue,
    Workers workers) {

  /// What runs beside the requests.
  public interface Workers extends AutoCloseable {
    @Override
    void close();
  }

  private static final Duration BETWEEN_FOLDS = Duration.ofMillis(500);

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(
              30,
              "keep measurements",
              database -> {
                MongoMeasurements.createCollections(database);
                MongoSeriesStates.createIndexes(database);
                MongoQuarantine.createIndexes(database);
              }),
          new Migration(53, "look where series belong", MongoSeriesPlaces::moveAll));

  public static MeasurementModule on(
      MongoDatabase database, Transactions transactions, Assets assets, Ids ids, Clock clock) {
    var metrics = new Metrics();
    var measurements = new MongoMeasurements(database, metrics);
    var places = new MongoAssetPlaces(database, transactions);
    var states = new MongoSeriesStates(database, places, new ShowLatest(assets, metrics));
    var quarantine = new MongoQuarantine(database);
    var marks = new MongoMarks(database, ids);
    var keep = new KeepReadings(new Judge(metrics), measurements, states, quarantine, marks);
    var group = new GroupCommit(keep::keep);
    var fold = new Worker("fold", BETWEEN_FOLDS, new FoldMarks(marks, states, transactions)::fold);
    group.start();
    fold.start();
    return new MeasurementModule(
        metrics,
        group::keep,
        measurements,
        states,
        new MongoSeriesPlaces(database, places),
        quarantine,
        new MongoEvaluationQueue(database, measurements, clock),
        () -> {
          group.close();
          fold.close();
        });
  }
}
