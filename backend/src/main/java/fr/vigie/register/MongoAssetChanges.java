package fr.vigie.register;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.register.AssetChange.Difference;
import fr.vigie.shared.Page;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `assetChanges`; `{asset: 1, _id: 1}`, which the histories of all the equipment of an
/// answer are looked up by, in one command. What of it says when equipment was there is noted on
/// the equipment too.
final class MongoAssetChanges implements AssetChanges {

  private static final String COLLECTION = "assetChanges";

  private final Documents changes;
  private final Documents assets;

  MongoAssetChanges(MongoDatabase database) {
    this.changes = new Documents(database, COLLECTION);
    this.assets = new Documents(database, "assets");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION).on("asset", "_id").make();
  }

  @Override
  public void append(List<AssetChange> happened) {
    changes.insertAll(happened.stream().map(MongoAssetChanges::toDocument).toList());
    assets.writeAll(MongoAssetLives.of(happened));
  }

  @Override
  public List<History> of(Collection<String> ids, int first, @Nullable String after) {
    Bson beyond =
        after == null ? new Document() : Keyset.NEWEST_FIRST.beyond(AssetHistory.KIND, after);
    var page =
        List.of(
            Aggregates.match(beyond),
            Aggregates.sort(Keyset.NEWEST_FIRST.sort()),
            Aggregates.limit(first + 1));
    var lookup =
        new Document("from", COLLECTION)
            .append("localField", "_id")
            .append("foreignField", "asset")
            .append("pipeline", page)
            .append("as", "changes");
    var pipeline =
        List.of(
            Aggregates.match(in("_id", ids)),
            Aggregates.project(Projections.include("_id")),
            new Document("$lookup", lookup));
    return assets.rows(pipeline, ids.size()).stream()
        .map(asset ->
            new History(
                asset.required("_id"),
                Page.of(asset.rows("changes"), first, Keyset.NEWEST_FIRST::cursor)))
        .toList();
  }

  private static Document toDocument(AssetChange change) {
    return new Document("_id", change.id())
        .append("asset", change.asset())
        .append("territory", change.territory())
        .append("act", change.act().name())
        .append("at", Date.from(change.at()))
        .append("by", change.by())
        .append(
            "differences",
            change.differences().stream().map(MongoAssetChanges::toDocument).toList());
  }

  private static Document toDocument(Difference difference) {
    return new Document("field", difference.field())
        .append("from", difference.from())
        .append("to", difference.to());
  }
}
