package fr.vigie.asset;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `assets`; `{cells: 1, kind: 1}` for maps; unique `{territory: 1, source: 1,
/// externalId: 1}` where there is a register's number. For lists, each of `{territory, kind}`,
/// `{commune, kind}`, `{kind}`, `{parent}` and `{ancestors}` goes on with `{label: 1, _id: 1}`, and
/// the first three once more for what is faulty.
final class MongoAssets implements Assets {

  private static final String COLLECTION = "assets";

  private final Documents assets;
  private final MongoMoves moves;

  MongoAssets(MongoDatabase database, MongoMoves moves) {
    this.assets = new Documents(database, COLLECTION);
    this.moves = moves;
  }

  static void createIndexes(MongoDatabase database) {
    Places.addCells(database, COLLECTION);
    new CollectionIndexes(database, COLLECTION)
        .on("cells", "kind")
        .uniqueWhere(exists("externalId"), "territory", "source", "externalId")
        .on("territory", "kind", "label", "_id")
        .on("commune", "kind", "label", "_id")
        .on("kind", "label", "_id")
        .on("parent", "label", "_id")
        .on("ancestors", "label", "_id")
        .where(eq("isFaulty", true), "isFaulty", "territory", "kind", "label", "_id")
        .where(eq("isFaulty", true), "isFaulty", "commune", "kind", "label", "_id")
        .where(eq("isFaulty", true), "isFaulty", "kind", "label", "_id")
        .make();
  }

  @Override
  public Optional<Asset> find(String id) {
    return assets.findOne(eq("_id", id)).map(MongoAssetDocuments::asset);
  }

  @Override
  public List<Asset> list(Collection<String> ids) {
    return read(in("_id", ids), ids.size());
  }

  @Override
  public List<Asset> entered(String territory, String source, Collection<String> externalIds) {
    return read(
        and(eq("territory", territory), eq("source", source), in("externalId", externalIds)),
        externalIds.size());
  }

  private List<Asset> read(Bson filter, int most) {
    return most == 0
        ? List.of()
        : assets.find(filter, most).map(MongoAssetDocuments::asset).into(new ArrayList<>());
  }

  @Override
  public boolean supports(String id) {
    var there = and(eq("parent", id), ne("lifecycle", AssetLifecycle.REMOVED.name()));
    return assets.findOne(there).isPresent();
  }

  @Override
  public boolean isEmpty() {
    return assets.findOne(empty()).isEmpty();
  }

  @Override
  public void addAll(List<Asset> added) {
    assets.insertAll(
        added.stream()
            .map(asset -> MongoAssetDocuments.of(asset).append("latest", new Document()))
            .toList());
  }

  @Override
  public void hold(Collection<String> ids) {
    if (!ids.isEmpty()) {
      assets.updateAll(in("_id", ids), inc("held", 1L));
    }
  }

  @Override
  public void noteAll(List<Asset> noted) {
    assets.writeAll(
        noted.stream()
            .map(asset ->
                new UpdateOneModel<Document>(
                    eq("_id", asset.id()),
                    new Document("$set", MongoAssetDocuments.condition(asset.condition()))))
            .toList());
  }

  @Override
  public void changeAll(List<Asset> changed) {
    moves.add(moved(changed));
    var writes = new ArrayList<WriteModel<Document>>();
    for (var asset : changed) {
      var document = MongoAssetDocuments.of(asset);
      document.remove("_id");
      writes.add(new UpdateOneModel<>(eq("_id", asset.id()), new Document("$set", document)));
      if (asset.kind().maySupport()) {
        writes.add(follow(asset));
      }
    }
    assets.writeAll(writes);
  }

  /// Those that do not stand where they are stored, or not below the same.
  private List<String> moved(List<Asset> changed) {
    var stands = new HashMap<String, Document>();
    if (!changed.isEmpty()) {
      assets
          .find(in("_id", changed.stream().map(Asset::id).toList()), changed.size())
          .projection(Projections.include("territory", "commune", "ancestors"))
          .forEach(stored -> stands.put(stored.getString("_id"), stored));
    }
    return changed.stream()
        .filter(asset -> !place(asset).equals(stands.get(asset.id())))
        .map(Asset::id)
        .toList();
  }

  private static Document place(Asset asset) {
    return new Document("_id", asset.id())
        .append("territory", asset.territory())
        .append("commune", asset.site().commune())
        .append("ancestors", asset.ancestors());
  }

  /// What stands below keeps the end of its path, from here on; those whose path is right already
  /// are left alone.
  private static WriteModel<Document> follow(Asset asset) {
    var path = new ArrayList<>(asset.ancestors());
    path.add(asset.id());
    var begins = new ArrayList<Bson>();
    for (var i = 0; i < path.size(); i++) {
      begins.add(ne("ancestors." + i, path.get(i)));
    }
    var here = new Document("$indexOfArray", List.of("$ancestors", asset.id()));
    var rest = new Document("$slice", List.of("$ancestors", here, 100));
    var whole = new Document("$concatArrays", List.of(asset.ancestors(), rest));
    return new UpdateManyModel<>(
        and(eq("ancestors", asset.id()), or(begins)), List.of(set("ancestors", whole)));
  }

  @Override
  public void saw(Collection<Latest> seen) {
    assets.writeAll(seen.stream().map(MongoAssets::unlessOlder).toList());
  }

  private static WriteModel<Document> unlessOlder(Latest latest) {
    var field = "latest." + latest.metric();
    var at = Date.from(latest.at());
    var value =
        new Document("value", latest.value())
            .append("unit", latest.unit())
            .append("at", at)
            .append("arrivedAt", Date.from(latest.arrivedAt()));
    return new UpdateOneModel<>(
        and(eq("_id", latest.asset()), or(exists(field, false), lt(field + ".at", at))),
        set(field, value));
  }
}
