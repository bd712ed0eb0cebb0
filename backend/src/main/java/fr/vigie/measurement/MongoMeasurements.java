package fr.vigie.measurement;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.TimeSeriesGranularity;
import com.mongodb.client.model.TimeSeriesOptions;
import fr.vigie.measurement.Metric.Keep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;

/// Time-series collections `measurements90` and `measurements400`, by the days that they are kept;
/// time `at`, meta `series`; index `{series: 1, at: 1}`. A document of a natural key may be there
/// twice.
final class MongoMeasurements implements Measurements {

  private static final InsertManyOptions IN_ANY_ORDER = new InsertManyOptions().ordered(false);

  private final Metrics metrics;
  private final Map<Keep, MongoCollection<Document>> collections = new EnumMap<>(Keep.class);

  MongoMeasurements(MongoDatabase database, Metrics metrics) {
    this.metrics = metrics;
    for (var keep : Keep.values()) {
      collections.put(keep, database.getCollection(name(keep)));
    }
  }

  private static String name(Keep keep) {
    return "measurements" + keep.time().toDays();
  }

  static void createCollections(MongoDatabase database) {
    var there = database.listCollectionNames().into(new HashSet<>());
    for (var keep : Keep.values()) {
      if (!there.contains(name(keep))) {
        var options =
            new TimeSeriesOptions("at")
                .metaField("series")
                .granularity(TimeSeriesGranularity.MINUTES);
        database.createCollection(
            name(keep),
            new CreateCollectionOptions()
                .timeSeriesOptions(options)
                .expireAfter(keep.time().toDays(), TimeUnit.DAYS));
      }
      database.getCollection(name(keep)).createIndex(Indexes.ascending("series", "at"));
    }
  }

  private MongoCollection<Document> of(Keep keep) {
    return Objects.requireNonNull(collections.get(keep));
  }

  @Override
  public void add(List<Reading> readings) {
    byKeep(readings)
        .forEach((keep, some) ->
            of(keep)
                .insertMany(some.stream().map(MongoMeasurements::document).toList(), IN_ANY_ORDER));
  }

  @Override
  public Map<Reading.Key, Double> kept(Collection<Reading> readings) {
    var kept = new HashMap<Reading.Key, Double>();
    byKeep(readings).forEach((keep, some) -> addKept(of(keep), some, kept));
    return kept;
  }

  // Bounds first, since those are what a bucket is chosen by.
  private static void addKept(
      MongoCollection<Document> collection, List<Reading> readings, Map<Reading.Key, Double> kept) {
    var series = readings.stream().map(Reading::series).distinct().toList();
    var instants = readings.stream().map(r -> Date.from(r.at())).distinct().sorted().toList();
    collection
        .find(
            and(
                in("series", series),
                gte("at", instants.getFirst()),
                lte("at", instants.getLast()),
                in("at", instants)))
        .batchSize(10_000)
        .forEach(d ->
            kept.putIfAbsent(
                new Reading.Key(d.getString("series"), d.getDate("at").toInstant()),
                d.getDouble("value")));
  }

  @Override
  public List<Point> since(String series, Instant from, Instant before, int most) {
    var points = new ArrayList<Point>();
    of(metric(series).keep())
        .find(and(eq("series", series), gte("at", Date.from(from)), lt("at", Date.from(before))))
        .sort(Sorts.ascending("at", "arrivedAt"))
        .limit(most)
        .forEach(document -> addOnce(points, document));
    return points;
  }

  @Override
  public Map<String, List<Point>> within(Collection<String> series, Instant from, Instant before) {
    var points = new HashMap<String, List<Point>>();
    series.stream()
        .collect(Collectors.groupingBy(id -> metric(id).keep()))
        .forEach((keep, some) ->
            of(keep)
                .find(
                    and(
                        in("series", some),
                        gte("at", Date.from(from)),
                        lt("at", Date.from(before))))
                .projection(Projections.fields(include("series", "at", "value"), excludeId()))
                .sort(Sorts.ascending("series", "at", "arrivedAt"))
                .batchSize(10_000)
                .forEach(document ->
                    addOnce(
                        points.computeIfAbsent(
                            document.getString("series"), _ -> new ArrayList<>()),
                        document)));
    return points;
  }

  private Metric metric(String series) {
    return metrics.get(series.substring(series.indexOf('/') + 1));
  }

  private static void addOnce(List<Point> points, Document document) {
    var at = document.getDate("at").toInstant();
    if (points.isEmpty() || !points.getLast().at().equals(at)) {
      points.add(new Point(at, document.getDouble("value")));
    }
  }

  private Map<Keep, List<Reading>> byKeep(Collection<Reading> readings) {
    return readings.stream()
        .collect(Collectors.groupingBy(reading -> metrics.get(reading.metric()).keep()));
  }

  private static Document document(Reading reading) {
    return new Document("at", Date.from(reading.at()))
        .append("series", reading.series())
        .append("value", reading.value())
        .append("arrivedAt", Date.from(reading.arrivedAt()))
        .append("source", reading.source())
        .append("event", reading.event());
  }
}
