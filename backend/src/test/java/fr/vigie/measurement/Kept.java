package fr.vigie.measurement;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.AssetModule;
import fr.vigie.asset.Assets;
import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;

/// Measurements of a database of its own, kept step by step.
final class Kept {

  static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  final MongoDatabase database = TestMongo.fresh();
  final Transactions transactions = new MongoTransactions(TestMongo.mongo().client());
  final Metrics metrics = new Metrics();
  final MongoMeasurements measurements = new MongoMeasurements(database, metrics);
  final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  final Assets assets =
      AssetModule.on(database, TerritoryModule.on(database, new LiveEvents()).territories())
          .assets();
  final ShowLatest latest = new ShowLatest(assets, metrics);
  final MongoSeriesStates states =
      new MongoSeriesStates(database, new MongoAssetPlaces(database, transactions), latest);
  final MongoQuarantine quarantine = new MongoQuarantine(database);
  final MongoMarks marks = new MongoMarks(database, new Ids(clock));
  final FoldMarks fold = new FoldMarks(marks, states, transactions);
  final EvaluationQueue queue = new MongoEvaluationQueue(database, measurements, clock);

  Kept() {
    MeasurementModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
    var place = new GeoPoint(49.17, 5.38);
    database
        .getCollection("assets")
        .insertOne(
            new Document("_id", "ast_lamp")
                .append("kind", "LIGHT_POINT")
                .append("territory", "ter_215500430")
                .append("commune", "55043")
                .append("latitude", place.latitude()));
  }

  /// As a backend that has just started, which remembers nothing.
  KeepReadings keep() {
    return new KeepReadings(new Judge(metrics), measurements, states, quarantine, marks);
  }

  void foldAll() {
    while (fold.fold()) {
      // There is more.
    }
  }

  static Reading power(Instant at, double value) {
    return reading("activePower", at, value);
  }

  static Reading reading(String metric, Instant at, double value) {
    return new Reading("ast_lamp", metric, at, value, NOON, "src_1", "ter_215500430", null);
  }

  List<Measurements.Point> points(String metric) {
    return measurements.since(
        "ast_lamp/" + metric, Instant.EPOCH, Instant.parse("2200-01-01T00:00:00Z"), 10_000);
  }

  Document series(String metric) {
    return database.getCollection("series").find(new Document("_id", "ast_lamp/" + metric)).first();
  }
}
