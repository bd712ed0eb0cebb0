package fr.vigie.follow;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.geoIntersects;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.geojson.Point;
import com.mongodb.client.model.geojson.Position;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Says of areas that were followed before it was kept in which commune their middle is; that of
/// one in no commune stays unknown.
final class MongoAreaMigration {

  private MongoAreaMigration() {}

  static void run(MongoDatabase database) {
    MongoFollows.createIndexes(database);
    var follows = database.getCollection("follows");
    follows
        .find(and(gt("cells", ""), exists("within", false)))
        .projection(include("latitude", "longitude"))
        .forEach(area ->
            follows.updateOne(
                eq("_id", area.getString("_id")), Updates.set("within", commune(database, area))));
  }

  private static @Nullable String commune(MongoDatabase database, Document area) {
    var middle = new Point(new Position(area.getDouble("longitude"), area.getDouble("latitude")));
    var found =
        database
            .getCollection("communes")
            .find(geoIntersects("boundary", middle))
            .projection(include("_id"))
            .sort(ascending("_id"))
            .first();
    return found == null ? null : found.getString("_id");
  }
}
