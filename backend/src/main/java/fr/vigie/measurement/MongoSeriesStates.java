package fr.vigie.measurement;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import fr.vigie.measurement.AssetPlaces.AssetPlace;
import fr.vigie.measurement.ShowLatest.Shown;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `series`, by `_id` asset/metric; indexes `{asset: 1}`, `{ancestors: 1, metric: 1}`,
/// those of {@link MongoEvaluationQueue}, and `{territory: 1, metric: 1, lastAt: 1}`, by which
/// alarm rules look for silence. Collection `touched`, by series@hour: hours to be rolled up, with
/// how often they were touched.
final class MongoSeriesStates implements SeriesStates {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final Documents series;
  private final Documents touched;
  private final AssetPlaces places;
  private final ShowLatest latest;

  MongoSeriesStates(MongoDatabase database, AssetPlaces places, ShowLatest latest) {
    this.series = new Documents(database, "series");
    this.touched = new Documents(database, "touched");
    this.places = places;
    this.latest = latest;
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "series")
        .on("asset")
        .on("ancestors", "metric")
        .on("isPending", "claimedUntil")
        .on("claimedBy")
        .on("territory", "metric", "lastAt")
        .make();
  }

  @Override
  public Map<String, Instant> lastAt(Collection<String> ids) {
    var lastAt = new HashMap<String, Instant>();
    find(ids)
        .forEach((id, document) -> {
          var at = document.getDate("lastAt");
          if (at != null) {
            lastAt.put(id, at.toInstant());
          }
        });
    return lastAt;
  }

  private Map<String, Document> find(Collection<String> ids) {
    var found = new HashMap<String, Document>();
    series
        .find(in("_id", ids), Math.max(1, ids.size()))
        .projection(Projections.include("lastAt"))
        .forEach(document -> found.put(document.getString("_id"), document));
    return found;
  }

  @Override
  public void fold(Collection<SeriesMark> marks) {
    var there = find(marks.stream().map(SeriesMark::series).toList());
    var newAssets =
        marks.stream()
            .filter(mark -> !there.containsKey(mark.series()))
            .map(SeriesMark::asset)
            .distinct()
            .toList();
    var placed = placed(newAssets);
    var changes = new ArrayList<WriteModel<Document>>();
    var hours = new ArrayList<WriteModel<Document>>();
    var shown = new ArrayList<Shown>();
    for (var mark : marks) {
      var newest = newest(mark, there.get(mark.series()));
      changes.add(change(mark, newest, placed.get(mark.asset())));
      mark.hours().forEach(hour -> hours.add(touch(mark.series(), hour)));
      if (newest != null) {
        shown.add(newest);
      }
    }
    series.bulk(changes);
    touched.bulk(hours);
    latest.show(shown);
  }

  /// Whoever moves these at once waits, or makes this transaction look anew.
  private Map<String, AssetPlace> placed(Collection<String> newAssets) {
    if (newAssets.isEmpty()) {
      return Map.of();
    }
    latest.assets().hold(newAssets);
    return places.of(newAssets);
  }

  /// What is to be shown instead of what was known; null when that is newer.
  private static @Nullable Shown newest(SeriesMark mark, @Nullable Document before) {
    var known = before == null ? null : before.getDate("lastAt");
    var lastAt = mark.lastAt();
    return lastAt == null || (known != null && !lastAt.isAfter(known.toInstant()))
        ? null
        : new Shown(mark.asset(), mark.metric(), lastAt, mark.last(), mark.arrivedAt());
  }

  private static WriteModel<Document> change(
      SeriesMark mark, @Nullable Shown newest, @Nullable AssetPlace place) {
    var set = new Document();
    if (newest != null) {
      set.append("lastAt", Date.from(newest.at())).append("last", newest.value());
    }
    if (mark.lastAt() != null) {
      set.append("isPending", true);
    }
    var first = new Document("asset", mark.asset()).append("metric", mark.metric());
    if (place != null) {
      first.putAll(MongoSeriesPlaces.document(place));
    }
    var update =
        new Document("$inc", MongoMarks.counts(mark.tally()).append("marks", 1L))
            .append("$setOnInsert", first);
    if (!set.isEmpty()) {
      update.append("$set", set);
    }
    return new UpdateOneModel<>(eq("_id", mark.series()), update, UPSERT);
  }

  private static WriteModel<Document> touch(String series, Instant hour) {
    var id = series + "@" + hour;
    var update =
        new Document("$inc", new Document("times", 1L))
            .append("$setOnInsert", new Document("series", series).append("hour", Date.from(hour)));
    return new UpdateOneModel<>(eq("_id", id), update, UPSERT);
  }
}
