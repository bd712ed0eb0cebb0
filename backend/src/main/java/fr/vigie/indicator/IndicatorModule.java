package fr.vigie.indicator;

import com.mongodb.client.MongoDatabase;
import fr.vigie.energy.SavedEnergy;
import fr.vigie.mongo.HeldCollection;
import fr.vigie.observe.Metric;
import fr.vigie.readmodel.ReadModelState;
import fr.vigie.readmodel.ReadModelStates;
import fr.vigie.shared.Watched;
import fr.vigie.shared.Worker;
import fr.vigie.tally.TallyModule;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of indicators.
///
/// @param held of what is held
public record IndicatorModule(
    Figures figures,
    LiveAssets assets,
    Freshness freshness,
    Metric.Source held,
    List<Worker> workers)
    implements AutoCloseable {

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  /// Begins to know up to when all is counted, and to hold what is looked at.
  public static IndicatorModule start(
      MongoDatabase database,
      TallyModule tally,
      SavedEnergy energy,
      ReadModelStates states,
      Clock clock) {
    var assets = new MongoLiveAssets(database);
    var watched = new Watched();
    var figures =
        new HeldFigures(new CountFigures(tally.tallies(), assets, energy, clock), watched, clock);
    var days =
        new HeldCollection(
            database, MongoHeldFigures.COLLECTION, new MongoHeldFigures(figures), watched);
    var freshness =
        new Freshness(() -> states.find(TallyModule.MODEL).map(ReadModelState::upTo), clock);
    var workers =
        List.of(
            new Worker("freshness", Freshness.BETWEEN_READS, freshness::renew),
            new Worker("held figures", BETWEEN_TRIES, days::follow));
    workers.forEach(Worker::start);
    return new IndicatorModule(figures, assets, freshness, figures, workers);
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
