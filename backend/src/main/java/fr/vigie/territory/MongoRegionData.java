package fr.vigie.territory;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;

/// Loads the region from the files of `data/region` into the database; run again it changes
/// nothing.
final class MongoRegionData {

  private static final int BATCH = 500;

  private MongoRegionData() {}

  /// The communes with their boundaries take the longest: the rest is loaded beside them.
  static void load(MongoDatabase database) {
    var region = RegionData.read();
    var beside = CompletableFuture.runAsync(() -> loadServing(database, region));
    loadCommunes(database, withBoundaries(region.communes()));
    beside.join();
  }

  static void loadCommunes(MongoDatabase database, List<Document> communes) {
    store(database, "communes", communes);
    database.getCollection("communes").createIndex(Indexes.geo2dsphere("boundary"));
  }

  static void loadServing(MongoDatabase database, RegionData region) {
    store(
        database,
        "organisations",
        region.organisations().stream().map(MongoTerritoryDocuments::of).toList());
    store(
        database,
        "territories",
        region.territories().stream().map(MongoTerritoryDocuments::of).toList());
  }

  /// For databases that were loaded before; a sandbox's commune is its only organisation's.
  static void nameOrganisations(MongoDatabase database) {
    var communes = new Documents(database, "communes");
    if (communes.findOne(Filters.exists("organisation", false)).isEmpty()) {
      return;
    }
    var named = RegionData.read().communes().stream().map(MongoRegionData::named).toList();
    communes.bulkInOrder(named);
    database
        .getCollection("communes")
        .updateMany(
            Filters.exists("organisation", false),
            List.of(Updates.set("organisation", "$responsible.ROADS")));
  }

  private static WriteModel<Document> named(Commune commune) {
    return new UpdateOneModel<>(
        Filters.eq("_id", commune.inseeCode()),
        Updates.set("organisation", commune.organisation()));
  }

  static List<Document> withBoundaries(List<Commune> communes) {
    Map<String, Object> boundaries = new HashMap<>();
    for (var feature :
        Document.parse(RegionData.boundaries()).getList("features", Document.class)) {
      boundaries.put(
          feature.getEmbedded(List.of("properties", "codeInsee"), String.class),
          feature.get("geometry"));
    }
    return communes.stream()
        .map(commune ->
            MongoTerritoryDocuments.of(commune)
                .append("boundary", boundaries.get(commune.inseeCode())))
        .toList();
  }

  private static void store(MongoDatabase database, String name, List<Document> documents) {
    for (var from = 0; from < documents.size(); from += BATCH) {
      var batch = new ArrayList<ReplaceOneModel<Document>>();
      for (var document : documents.subList(from, Math.min(from + BATCH, documents.size()))) {
        batch.add(
            new ReplaceOneModel<>(
                Filters.eq("_id", document.get("_id")),
                document,
                new ReplaceOptions().upsert(true)));
      }
      database.getCollection(name).bulkWrite(batch, new BulkWriteOptions().ordered(false));
    }
  }
}
