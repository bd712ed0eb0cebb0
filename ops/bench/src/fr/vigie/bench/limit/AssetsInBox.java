package fr.vigie.bench.limit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Places;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import org.bson.RawBsonDocument;

/// `assetsInBox` of R1 with assets: the same query as the product's, asked for in one batch.
final class AssetsInBox {

  // In the order in which they are stored.
  private static final String[] FIELDS = {"_id", "kind", "label", "latitude", "longitude"};

  private final MongoCollection<RawBsonDocument> assets;

  AssetsInBox(MongoDatabase database) {
    this.assets = database.getCollection("assets", RawBsonDocument.class);
  }

  void write(JsonOut out, JsonObject variables) {
    var first = variables.getInt("first");
    var found =
        assets
            .find(and(Places.within(Boxes.box(variables)), ne("lifecycle", "REMOVED")))
            .projection(include(FIELDS))
            .limit(first + 1)
            .batchSize(first + 1)
            .into(new ArrayList<>(first + 1));
    out.raw("{\"isComplete\":").raw(found.size() <= first).raw(",\"assets\":[");
    var fields = new StoredFields(FIELDS);
    for (var i = 0; i < Math.min(first, found.size()); i++) {
      fields.read(found.get(i));
      write(out.raw(i == 0 ? "" : ","), fields);
    }
    out.raw("]}");
  }

  private static void write(JsonOut out, StoredFields fields) {
    fields.string(0, out.raw("{\"id\":"));
    fields.string(1, out.raw(",\"kind\":"));
    fields.string(2, out.raw(",\"label\":"));
    out.raw(",\"location\":{\"latitude\":").number(fields.number(3));
    out.raw(",\"longitude\":").number(fields.number(4)).raw("}}");
  }
}
