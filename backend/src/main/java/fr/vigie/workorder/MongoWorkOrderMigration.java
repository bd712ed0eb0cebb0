package fr.vigie.workorder;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;

/// Collection `workOrders`, once: gives those planned by an older Vigie what later ones have, and
/// the equipment and category of their reports.
final class MongoWorkOrderMigration {

  private static final List<String> LISTS =
      List.of("skills", "means", "crew", "assets", "tasks", "photos", "awaited", "times", "parts");

  private MongoWorkOrderMigration() {}

  static void run(MongoDatabase database) {
    var older = Filters.exists("priority", false);
    var workOrders = database.getCollection("workOrders");
    workOrders
        .aggregate(
            List.of(
                new Document("$match", new Document("priority", new Document("$exists", false))),
                new Document(
                    "$lookup",
                    new Document("from", "reports")
                        .append("localField", "reports")
                        .append("foreignField", "_id")
                        .append("as", "told")),
                new Document(
                    "$project",
                    new Document("category", new Document("$first", "$told.category"))
                        .append("assets", assets())),
                new Document(
                    "$merge",
                    new Document("into", "workOrders")
                        .append("whenMatched", "merge")
                        .append("whenNotMatched", "discard"))))
        .toCollection();
    var filled =
        new java.util.ArrayList<>(
            List.of(
                Updates.set("priority", Needs.Priority.NORMAL.name()),
                Updates.set("isPhotoAfterRequired", false),
                Updates.set("reopenings", 0),
                Updates.set("stamps", new Document())));
    LISTS.stream()
        .filter(list -> !list.equals("assets"))
        .forEach(list -> filled.add(Updates.set(list, List.of())));
    workOrders.updateMany(older, Updates.combine(filled));
    MongoWorkOrders.createIndexes(database);
  }

  /// Of each report the equipment that it is about, once.
  private static Document assets() {
    return new Document(
        "$setUnion",
        List.of(
            new Document(
                "$filter",
                new Document("input", "$told.assetId")
                    .append("cond", new Document("$gt", List.of("$$this", ""))))));
  }
}
