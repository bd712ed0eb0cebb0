package fr.vigie.rollup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.WriteModel;
import fr.vigie.measurement.SeriesPlaces.Misplaced;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.rollup.Rollup.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collections `rollupsHourly` and `rollupsDaily`, by `_id` series@start, whose text sorts as the
/// instants do; indexes `{start: 1}` after each of `{series: 1}`, `{territory: 1, metric: 1}`,
/// `{commune: 1, metric: 1}` and `{metric: 1}`. The place is that of the series, and moves with it.
final class MongoRollups implements Rollups {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final int IN_ONE_BATCH = 10_000;
  private static final String HOURLY = "rollupsHourly";
  private static final String DAILY = "rollupsDaily";

  private final Documents series;
  private final Documents hourly;
  private final Documents daily;

  MongoRollups(MongoDatabase database) {
    this.series = new Documents(database, "series");
    this.hourly = new Documents(database, HOURLY);
    this.daily = new Documents(database, DAILY);
  }

  static void createIndexes(MongoDatabase database) {
    for (var name : List.of(HOURLY, DAILY)) {
      new CollectionIndexes(database, name)
          .on("series", "start")
          .on("territory", "metric", "start")
          .on("commune", "metric", "start")
          .on("metric", "start")
          .make();
    }
  }

  private Documents of(Grain grain) {
    return grain == Grain.HOUR ? hourly : daily;
  }

  static String id(String series, Instant start) {
    return series + "@" + start;
  }

  @Override
  public Map<String, List<Rollup>> within(
      Grain grain, Collection<String> ofSeries, Instant from, Instant before) {
    return of(grain)
        .find(
            and(
                in("series", ofSeries),
                gte("start", Date.from(from)),
                lt("start", Date.from(before))))
        .sort(Sorts.ascending("series", "start"))
        .batchSize(IN_ONE_BATCH)
        .map(MongoRollups::rollup)
        .into(new ArrayList<>())
        .stream()
        .collect(Collectors.groupingBy(Rollup::series));
  }

  @Override
  public Optional<Held> lastBefore(String ofSeries, Instant instant) {
    var found =
        hourly
            .find(and(gte("_id", ofSeries + "@"), lt("_id", id(ofSeries, instant))), 1)
            .sort(Sorts.descending("_id"))
            .first();
    return Optional.ofNullable(found).map(document -> rollup(document).last());
  }

  @Override
  public Optional<Instant> nextHour(String ofSeries, Instant from) {
    var found =
        hourly
            .find(and(gte("_id", id(ofSeries, from)), lt("_id", ofSeries + "@9")), 1)
            .sort(Sorts.ascending("_id"))
            .projection(Projections.include("start"))
            .first();
    return Optional.ofNullable(found).map(document -> document.getDate("start").toInstant());
  }

  @Override
  public void put(Grain grain, Collection<Rollup> rollups) {
    var ids = rollups.stream().map(Rollup::series).distinct().toList();
    var places = new HashMap<String, Document>();
    series
        .find(in("_id", ids), Math.max(1, ids.size()))
        .projection(Projections.include("metric", "asset", "territory", "commune", "domain"))
        .forEach(document -> places.put(document.getString("_id"), document));
    var changes = new ArrayList<WriteModel<Document>>();
    for (var rollup : rollups) {
      var id = id(rollup.series(), rollup.start());
      var place = Objects.requireNonNull(places.get(rollup.series()), rollup.series());
      changes.add(new ReplaceOneModel<>(eq("_id", id), document(id, rollup, place), UPSERT));
    }
    of(grain).bulk(changes);
  }

  @Override
  public void move(Collection<Misplaced> misplaced) {
    var changes = misplaced.stream().map(MongoRollups::move).toList();
    for (var grain : Grain.values()) {
      of(grain).bulk(changes);
    }
  }

  private static WriteModel<Document> move(Misplaced misplaced) {
    var territory = misplaced.place().territory();
    var commune = misplaced.place().commune();
    return new UpdateManyModel<>(
        and(
            eq("series", misplaced.series()),
            or(ne("territory", territory), ne("commune", commune))),
        combine(set("territory", territory), set("commune", commune)));
  }

  @Override
  public void purge(Grain grain, String metric, Instant before) {
    Bson old = and(eq("metric", metric), lt("start", Date.from(before)));
    of(grain).removeAll(old);
  }

  private static Document document(String id, Rollup rollup, Document place) {
    var document =
        new Document("_id", id)
            .append("series", rollup.series())
            .append("start", Date.from(rollup.start()));
    for (var name : List.of("metric", "asset", "territory", "commune", "domain")) {
      document.append(name, place.getString(name));
    }
    return document
        .append("count", rollup.count())
        .append("sum", rollup.sum())
        .append("min", rollup.min())
        .append("max", rollup.max())
        .append("firstAt", Date.from(rollup.first().at()))
        .append("first", rollup.first().value())
        .append("lastAt", Date.from(rollup.last().at()))
        .append("last", rollup.last().value())
        .append("beforeAt", date(rollup.before()))
        .append("before", value(rollup.before()))
        .append("increase", rollup.increase())
        .append("integral", rollup.integral())
        .append("seconds", rollup.seconds());
  }

  private static @Nullable Date date(@Nullable Held held) {
    return held == null ? null : Date.from(held.at());
  }

  private static @Nullable Double value(@Nullable Held held) {
    return held == null ? null : (Double) held.value();
  }

  private static @Nullable Held before(Document document) {
    var at = document.getDate("beforeAt");
    return at == null ? null : new Held(at.toInstant(), document.getDouble("before"));
  }

  private static Rollup rollup(Document document) {
    return new Rollup(
        document.getString("series"),
        document.getDate("start").toInstant(),
        document.getLong("count"),
        document.getDouble("sum"),
        document.getDouble("min"),
        document.getDouble("max"),
        new Held(document.getDate("firstAt").toInstant(), document.getDouble("first")),
        new Held(document.getDate("lastAt").toInstant(), document.getDouble("last")),
        before(document),
        document.getDouble("increase"),
        document.getDouble("integral"),
        document.getDouble("seconds"));
  }
}
