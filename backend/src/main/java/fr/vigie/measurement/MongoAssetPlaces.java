package fr.vigie.measurement;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import fr.vigie.asset.AssetKind;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `assets`, read by `_id`, and by `{ancestors: 1, label: 1, _id: 1}` for what stands
/// below.
final class MongoAssetPlaces implements AssetPlaces {

  private static final int IN_ONE_BATCH = 10_000;

  private final Documents assets;
  private final Transactions transactions;

  MongoAssetPlaces(MongoDatabase database, Transactions transactions) {
    this.assets = new Documents(database, "assets");
    this.transactions = transactions;
  }

  @Override
  public Map<String, AssetPlace> of(Collection<String> ids) {
    return read(in("_id", ids));
  }

  @Override
  public Map<String, AssetPlace> withBelow(Collection<String> ids) {
    return transactions.run(() -> read(or(in("_id", ids), in("ancestors", ids))));
  }

  private Map<String, AssetPlace> read(Bson filter) {
    var places = new HashMap<String, AssetPlace>();
    assets
        .find(filter)
        .batchSize(IN_ONE_BATCH)
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
