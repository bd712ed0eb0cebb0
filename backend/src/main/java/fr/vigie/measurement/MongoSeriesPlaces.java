package fr.vigie.measurement;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import fr.vigie.measurement.AssetPlaces.AssetPlace;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/// Collection `series`: `territory`, `commune`, `domain` and `ancestors`; read by `{asset: 1}`.
final class MongoSeriesPlaces implements SeriesPlaces {

  private static final int MOST_ASSETS = 1_000;

  private final Documents series;
  private final AssetPlaces places;

  MongoSeriesPlaces(MongoDatabase database, AssetPlaces places) {
    this.series = new Documents(database, "series");
    this.places = places;
  }

  /// As if the asset of every series had been moved: once, for those whose moves nobody followed.
  static void moveAll(MongoDatabase database) {
    database
        .getCollection("series")
        .aggregate(
            List.of(
                Aggregates.group("$asset"),
                Aggregates.project(Projections.computed("asset", "$_id")),
                Aggregates.merge("assetMoves")))
        .toCollection();
  }

  static Document document(AssetPlace place) {
    return new Document("territory", place.territory())
        .append("commune", place.commune())
        .append("domain", place.domain())
        .append("ancestors", place.ancestors());
  }

  @Override
  public List<Misplaced> misplaced(Collection<String> assets) {
    var belong = places.withBelow(assets);
    var ids = List.copyOf(belong.keySet());
    var misplaced = new ArrayList<Misplaced>();
    for (var from = 0; from < ids.size(); from += MOST_ASSETS) {
      var some = ids.subList(from, Math.min(from + MOST_ASSETS, ids.size()));
      addMisplaced(some, belong, misplaced);
    }
    return misplaced;
  }

  private void addMisplaced(
      List<String> assets, Map<String, AssetPlace> belong, List<Misplaced> misplaced) {
    series
        .find(in("asset", assets))
        .projection(Projections.include("asset", "territory", "commune", "ancestors"))
        .forEach(kept -> {
          var place = Objects.requireNonNull(belong.get(kept.getString("asset")));
          var isElsewhere =
              !place.territory().equals(kept.getString("territory"))
                  || !place.commune().equals(kept.getString("commune"));
          if (isElsewhere || !place.ancestors().equals(kept.get("ancestors"))) {
            misplaced.add(new Misplaced(kept.getString("_id"), place, isElsewhere));
          }
        });
  }

  @Override
  public void put(Collection<Misplaced> misplaced) {
    series.bulk(
        misplaced.stream()
            .map(each ->
                new UpdateOneModel<Document>(
                    eq("_id", each.series()), new Document("$set", document(each.place()))))
            .toList());
  }
}
