package fr.vigie.mapcount;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.Event;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Some objects as their features store them, and the map that counts them.
final class Town {

  static final String BELLEVILLE = "ter_belleville";
  static final String VERDUN = "ter_verdun";

  final MongoDatabase database = TestMongo.fresh();
  final Transactions transactions = TestMongo.mongo().transactions();

  Town() {
    MapCountModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
  }

  MapCountModule map() {
    return MapCountModule.on(
        database, database.withTimeout(0, TimeUnit.MILLISECONDS), transactions);
  }

  Document report(String id, String status, double latitude, double longitude) {
    return put(
        "reports",
        at(latitude, longitude, id, BELLEVILLE)
            .append("domain", "ROADS")
            .append("status", status)
            .append("handling", new Document("isPrivate", false)));
  }

  Document privateReport(String id, String status, String receiver) {
    return put(
        "reports",
        at(49.18, 5.37, id, BELLEVILLE)
            .append("domain", "WASTE")
            .append("status", status)
            .append("handling", new Document("isPrivate", true).append("receiver", receiver)));
  }

  Document workOrder(String id, String status, String contractor) {
    return put(
        "workOrders",
        at(49.17, 5.38, id, VERDUN)
            .append("domain", "LIGHTING")
            .append("status", status)
            .append("contractor", contractor));
  }

  Document alarm(String id, boolean isActive) {
    return put(
        "alarms",
        at(49.16, 5.39, id, BELLEVILLE)
            .append("domain", "LIGHTING")
            .append("severity", "MAJOR")
            .append("isActive", isActive));
  }

  Document asset(String id, String lifecycle, boolean isFaulty, double longitude) {
    return put(
        "assets",
        at(49.15, longitude, id, BELLEVILLE)
            .append("kind", "LIGHT_POINT")
            .append("lifecycle", lifecycle)
            .append("isFaulty", isFaulty));
  }

  private static Document at(double latitude, double longitude, String id, String territory) {
    return new Document("_id", id)
        .append("territory", territory)
        .append("latitude", latitude)
        .append("longitude", longitude);
  }

  private Document put(String collection, Document document) {
    database.getCollection(collection).deleteOne(new Document("_id", document.get("_id")));
    database.getCollection(collection).insertOne(document);
    return document;
  }

  /// Something happened to each of these.
  static List<Event> happenedTo(String... ids) {
    return List.of(ids).stream()
        .map(id -> new Event("evt_" + id, "Changed", BELLEVILLE, id, "CHANGE", null, Instant.now()))
        .toList();
  }

  /// All that the map has counted, as it is stored.
  List<Document> stored() {
    var stored = new ArrayList<Document>();
    for (var name : List.of("mapItems", "mapTiles")) {
      database.getCollection(name).find().sort(new Document("_id", 1)).into(stored);
    }
    return stored;
  }
}
