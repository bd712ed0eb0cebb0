package fr.vigie.peer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/// Reads equipment by the query of Vigie.
@Repository
class Assets {

  record Asset(String id, String kind, String label, GeoPoint location) {}

  record InBox(List<Asset> assets, boolean isComplete) {}

  private static final Bson FOR_MAP = include("kind", "label", "latitude", "longitude");

  private final MongoCollection<Document> assets;

  Assets(MongoDatabase database) {
    this.assets = database.getCollection("assets");
  }

  List<Asset> inBox(GeoBox box, int most) {
    return assets
        .find(and(Places.within(box), ne("lifecycle", "REMOVED")))
        .projection(FOR_MAP)
        .limit(most)
        .batchSize(most)
        .map(Assets::asset)
        .into(new ArrayList<>(most));
  }

  private static Asset asset(Document document) {
    return new Asset(
        document.getString("_id"),
        document.getString("kind"),
        document.getString("label"),
        Stored.place(document));
  }
}
