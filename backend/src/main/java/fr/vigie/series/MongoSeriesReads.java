package fr.vigie.series;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import fr.vigie.identity.Scope;
import fr.vigie.mongo.Documents;
import fr.vigie.rollup.RollUp;
import fr.vigie.series.SeriesScope.Where;
import fr.vigie.shared.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collections `rollupsHourly` and `rollupsDaily`, by the indexes that the roll-ups make; for a
/// tree `series` before, by `{ancestors: 1, metric: 1}` and `{asset: 1}`.
final class MongoSeriesReads implements SeriesReads {

  private static final int MOST_SERIES = 2_000;
  private static final int IN_ONE_BATCH = 10_000;

  private final Documents series;
  private final Documents hourly;
  private final Documents daily;

  MongoSeriesReads(MongoDatabase database) {
    this.series = new Documents(database, "series");
    this.hourly = new Documents(database, "rollupsHourly");
    this.daily = new Documents(database, "rollupsDaily");
  }

  @Override
  public Map<Key, Sums> sums(
      SeriesScope scope,
      Scope visible,
      Collection<String> metrics,
      Bucket.Size size,
      Instant from,
      Instant to) {
    var conditions = new ArrayList<Bson>();
    conditions.add(where(scope.where(), metrics));
    conditions.add(gte("start", Date.from(from)));
    conditions.add(lt("start", Date.from(to)));
    if (!visible.isEverywhere()) {
      conditions.add(in("territory", visible.territories()));
    }
    if (scope.domain() != null) {
      conditions.add(eq("domain", scope.domain().name()));
    }
    var pipeline = new ArrayList<Bson>();
    pipeline.add(Aggregates.match(and(conditions)));
    if (size == Bucket.Size.MONTH) {
      pipeline.add(months());
    }
    pipeline.add(devices());
    var found = new HashMap<Key, Sums>();
    (size == Bucket.Size.HOUR ? hourly : daily)
        .aggregate(pipeline)
        .batchSize(IN_ONE_BATCH)
        .forEach(document -> found.put(key(document), sums(document)));
    return found;
  }

  private Bson where(Where where, Collection<String> metrics) {
    return switch (where) {
      case Where.OneAsset(var asset) ->
          in("series", metrics.stream().map(metric -> asset + "/" + metric).toList());
      case Where.Tree(var root) -> in("series", tree(root, metrics));
      case Where.OfCommune(var code) -> and(eq("commune", code), in("metric", metrics));
      case Where.OfTerritory(var id) -> and(eq("territory", id), in("metric", metrics));
      case Where.Everywhere _ -> in("metric", metrics);
    };
  }

  private List<String> tree(String root, Collection<String> metrics) {
    var found =
        series
            .find(
                and(or(eq("ancestors", root), eq("asset", root)), in("metric", metrics)),
                MOST_SERIES + 1)
            .projection(Projections.include("_id"))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    InvalidInput.unless(
        found.size() <= MOST_SERIES, "treeId", "a tree of at most " + MOST_SERIES + " series");
    return found;
  }

  /// The days of each series become months.
  private static Bson months() {
    var month =
        new Document("date", "$start")
            .append("unit", "month")
            .append("timezone", RollUp.ZONE.getId());
    var key = new Document("series", "$series").append("start", new Document("$dateTrunc", month));
    var group = new Document("_id", key).append("metric", new Document("$first", "$metric"));
    for (var name : List.of("count", "sum", "increase", "integral", "seconds")) {
      group.append(name, new Document("$sum", "$" + name));
    }
    group
        .append("min", new Document("$min", "$min"))
        .append("max", new Document("$max", "$max"))
        .append(
            "last",
            new Document(
                "$top",
                new Document("sortBy", new Document("lastAt", -1)).append("output", "$last")));
    group.append("start", new Document("$first", new Document("$dateTrunc", month)));
    return new Document("$group", group);
  }

  private static Bson devices() {
    var hasHeld = new Document("$gt", List.of("$seconds", 0));
    var mean =
        new Document(
            "$cond",
            List.of(hasHeld, new Document("$divide", List.of("$integral", "$seconds")), 0));
    var group = new Document("_id", new Document("metric", "$metric").append("start", "$start"));
    for (var name : List.of("count", "sum", "increase", "integral", "seconds", "last")) {
      group.append(name, new Document("$sum", "$" + name));
    }
    group
        .append("min", new Document("$min", "$min"))
        .append("max", new Document("$max", "$max"))
        .append("devices", new Document("$sum", 1L))
        .append("means", new Document("$sum", mean));
    return new Document("$group", group);
  }

  private static Key key(Document row) {
    var key = row.get("_id", Document.class);
    return new Key(key.getString("metric"), key.getDate("start").toInstant());
  }

  private static Sums sums(Document row) {
    return new Sums(
        row.getLong("count"),
        number(row, "sum"),
        number(row, "min"),
        number(row, "max"),
        number(row, "increase"),
        number(row, "integral"),
        number(row, "seconds"),
        row.getLong("devices"),
        number(row, "last"),
        number(row, "means"));
  }

  private static double number(Document row, String name) {
    return row.get(name, Number.class).doubleValue();
  }
}
