package fr.vigie.series;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.measurement.Metrics;

/// What the rest of the backend sees of series.
public record SeriesModule(SeeSeries seeSeries, MeterReads meterReads, FeatureWiring wiring) {

  public static SeriesModule on(MongoDatabase database, Metrics metrics) {
    var seeSeries = new SeeSeries(metrics, new MongoSeriesReads(database));
    return new SeriesModule(
        seeSeries, new MongoMeterReads(database), new SeriesWiring(seeSeries, metrics));
  }
}
