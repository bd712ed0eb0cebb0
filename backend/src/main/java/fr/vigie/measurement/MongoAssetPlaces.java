package fr.vigie.measurement;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import fr.vigie.asset.AssetKind;
import fr.vigie.mongo.Documents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Collection `assets`, read by `_id`.
final class MongoAssetPlaces implements AssetPlaces {

  private final Documents assets;

  MongoAssetPlaces(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  @Override
  public Map<String, AssetPlace> of(Collection<String> ids) {
    var places = new HashMap<String, AssetPlace>();
    assets
        .find(in("_id", ids), Math.max(1, ids.size()))
        .projection(Projections.include("territory", "commune", "kind", "ancestors"))
        .forEach(document -> places.put(document.getString("_id"), place(document)));
    return places;
  }

  private static AssetPlace place(Document asset) {
    return new AssetPlace(
        asset.getString("territory"),
        asset.getString("commune"),
        AssetKind.valueOf(asset.getString("kind")).domain().name(),
        asset.get("ancestors", List.<String>of()));
  }
}
