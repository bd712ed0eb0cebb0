package fr.vigie.readmodel;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventStream;
import fr.vigie.mongo.Lease;
import fr.vigie.observe.Metric;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of read models.
public record ReadModelModule(ReadModelStates states, List<KeptModel> kept)
    implements Metric.Source, AutoCloseable {

  /// Begins to keep the models; the first time each is computed from what is stored.
  public static ReadModelModule start(
      MongoDatabase database, EventStream log, List<ReadModel> models, Clock clock) {
    var states = new MongoReadModelStates(database);
    var kept =
        models.stream()
            .map(model -> {
              var lease = new Lease(database, "read model " + model.name(), Turn.LENGTH);
              return new KeptModel(model, states, log, lease, clock);
            })
            .toList();
    kept.forEach(KeptModel::start);
    return new ReadModelModule(states, kept);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        new Metric(
            "vigie_read_model_lag_seconds",
            Metric.Kind.GAUGE,
            "How far what is computed ahead is behind what happened.",
            kept.stream().flatMap(KeptModel::lag).toList()),
        new Metric(
            "vigie_read_model_drift",
            Metric.Kind.GAUGE,
            "What the last check found to differ from a rebuild.",
            kept.stream().flatMap(KeptModel::drift).toList()));
  }

  @Override
  public void close() {
    kept.forEach(KeptModel::close);
  }
}
