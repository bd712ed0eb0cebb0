package fr.vigie.asset;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import fr.vigie.territory.Domain;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/// Completes equipment that was stored when it had no more than a kind, a label and a place.
final class MongoAssetMigration {

  private MongoAssetMigration() {}

  static void run(MongoDatabase database) {
    MongoAssets.createIndexes(database);
    var assets = database.getCollection("assets");
    var unfinished = exists("lifecycle", false);
    var communes = new ArrayList<String>();
    assets.distinct("commune", unfinished, String.class).into(communes);
    var answers =
        database
            .getCollection("communes")
            .find(in("_id", communes))
            .projection(Projections.include("responsible"));
    for (var commune : answers) {
      var writes = new ArrayList<UpdateManyModel<Document>>();
      for (var domain : Domain.values()) {
        var kinds = AssetKind.of(domain).stream().map(Enum::name).toList();
        var organisation = commune.getEmbedded(List.of("responsible", domain.name()), String.class);
        writes.add(
            new UpdateManyModel<>(
                and(eq("commune", commune.getString("_id")), in("kind", kinds), unfinished),
                new Document("$set", completed(organisation))));
      }
      assets.bulkWrite(writes);
    }
  }

  private static Document completed(String organisation) {
    return new Document("organisation", organisation)
        .append("parent", null)
        .append("ancestors", List.of())
        .append("status", AssetStatus.UNKNOWN.name())
        .append("faults", List.of())
        .append("isFaulty", false)
        .append("statusAt", null)
        .append("lifecycle", AssetLifecycle.INSTALLED.name())
        .append("installedOn", null)
        .append("attributes", new Document())
        .append("latest", new Document());
  }
}
