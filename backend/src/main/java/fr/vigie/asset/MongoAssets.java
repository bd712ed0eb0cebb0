package fr.vigie.asset;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Collection `assets`; index `{cells: 1}`.
final class MongoAssets implements Assets {

  private final Documents assets;

  MongoAssets(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  static void createIndexes(MongoDatabase database) {
    Places.addCells(database, "assets");
    new CollectionIndexes(database, "assets").on("cells").dropOthers();
  }

  @Override
  public Optional<Asset> find(String id) {
    return assets.findOne(eq("_id", id)).map(MongoAssets::toAsset);
  }

  @Override
  public List<Asset> list(Collection<String> ids) {
    return assets.find(in("_id", ids)).map(MongoAssets::toAsset).into(new ArrayList<>());
  }

  @Override
  public List<Asset> inBox(GeoBox box, int most) {
    return assets.find(Places.within(box), most).map(MongoAssets::toAsset).into(new ArrayList<>());
  }

  @Override
  public boolean isEmpty() {
    return assets.findOne(empty()).isEmpty();
  }

  @Override
  public void addAll(List<Asset> added) {
    assets.insertAll(added.stream().map(MongoAssets::toDocument).toList());
  }

  private static Document toDocument(Asset asset) {
    var document =
        new Document("_id", asset.id())
            .append("kind", asset.kind().name())
            .append("label", asset.label())
            .append("commune", asset.commune())
            .append("territory", asset.territory())
            .append("isGenerated", asset.isGenerated());
    return Places.append(document, asset.location());
  }

  private static Asset toAsset(Document document) {
    return new Asset(
        document.getString("_id"),
        Asset.Kind.valueOf(document.getString("kind")),
        document.getString("label"),
        Places.read(document),
        document.getString("commune"),
        document.getString("territory"),
        document.getBoolean("isGenerated"));
  }
}
