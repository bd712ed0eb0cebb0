package fr.vigie.asset;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoBox;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
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
  public Optional<Row> find(String id, Wanted wanted) {
    return assets.row(eq("_id", id), wanted);
  }

  @Override
  public List<Row> list(Collection<String> ids, Wanted wanted) {
    return assets.rows(in("_id", ids), ids.size(), null, wanted);
  }

  @Override
  public List<Row> inBox(GeoBox box, int most, Wanted wanted) {
    return assets.rows(Places.within(box), most, null, wanted);
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
