package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Quadkey;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/// How places are stored, and how those in a box are found: by the map cells that they lie in. That
/// costs mongod half of what a 2dsphere index or ranges of one fine cell do, and has straight
/// edges.
public final class Places {

  private Places() {}

  /// Stores a place as the fields `latitude`, `longitude` and `cells`.
  public static Document append(Document document, GeoPoint place) {
    return document
        .append("latitude", place.latitude())
        .append("longitude", place.longitude())
        .append("cells", Quadkey.of(place));
  }

  public static GeoPoint read(Document document) {
    return new GeoPoint(document.getDouble("latitude"), document.getDouble("longitude"));
  }

  public static Bson within(GeoBox box) {
    return and(
        in("cells", Quadkey.covering(box)),
        gte("latitude", box.south()),
        lte("latitude", box.north()),
        gte("longitude", box.west()),
        lte("longitude", box.east()));
  }

  /// An expression by which places are sorted by their distance: the square of the degrees that a
  /// place lies apart on a plane that touches the ground at the centre. Good for some kilometres.
  public static Bson apart(GeoPoint centre) {
    var narrow = Math.cos(Math.toRadians(centre.latitude()));
    var north = new Document("$subtract", List.of("$latitude", centre.latitude()));
    var east =
        new Document(
            "$multiply",
            List.of(new Document("$subtract", List.of("$longitude", centre.longitude())), narrow));
    return new Document(
        "$add",
        List.of(
            new Document("$multiply", List.of(north, north)),
            new Document("$multiply", List.of(east, east))));
  }

  /// Brings places that were stored with their finest cell only to the present form.
  public static void addCells(MongoDatabase database, String collection) {
    var places = database.getCollection(collection);
    var cells =
        Quadkey.ZOOMS.stream().map(zoom -> new Document("$substrCP", List.of("$cell", 0, zoom)));
    places.updateMany(
        exists("cell"),
        List.of(Aggregates.set(new Field<>("cells", cells.toList())), Aggregates.unset("cell")));
  }
}
