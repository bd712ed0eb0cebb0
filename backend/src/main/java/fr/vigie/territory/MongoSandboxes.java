package fr.vigie.territory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.geoIntersects;
import static com.mongodb.client.model.Filters.ne;

import fr.vigie.mongo.Documents;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories.Boundary;
import java.util.Map;
import org.bson.Document;

/// Adds sandboxes to the collections of the region; what is there already stays as it is, so that a
/// run after one that was cut off, or beside another, completes it.
final class MongoSandboxes {

  private final Documents communes;
  private final Documents territories;
  private final Documents organisations;

  MongoSandboxes(Documents communes, Documents territories, Documents organisations) {
    this.communes = communes;
    this.territories = territories;
    this.organisations = organisations;
  }

  void add(Territory territory, Organisation organisation, Commune commune, Boundary boundary) {
    check(territory, commune, boundary);
    addOnce(organisations, MongoTerritoryDocuments.of(organisation));
    addOnce(communes, MongoTerritoryDocuments.of(commune).append("boundary", boundary.geometry()));
    addOnce(territories, MongoTerritoryDocuments.of(territory));
  }

  private void check(Territory territory, Commune commune, Boundary boundary) {
    var there = territories.findOne(eq("_id", territory.id()));
    InvalidInput.unless(
        there.isEmpty() || MongoTerritoryDocuments.territory(there.get()).isLike(territory),
        "territory.key",
        "not that of a territory of other communes");
    var taken =
        communes.findOne(and(eq("_id", commune.inseeCode()), ne("territory", territory.id())));
    InvalidInput.unless(
        taken.isEmpty(), "territory.inseeCode", "not that of a commune of another territory");
    var other =
        communes.findOne(
            and(geoIntersects("boundary", geometry(boundary)), ne("_id", commune.inseeCode())));
    InvalidInput.unless(other.isEmpty(), "territory.box", "apart from all communes of the region");
  }

  private static Document geometry(Boundary boundary) {
    var members = new Document();
    ((Map<?, ?>) boundary.geometry()).forEach((k, v) -> members.append(String.valueOf(k), v));
    return members;
  }

  private static void addOnce(Documents collection, Document document) {
    collection.upsert(eq("_id", document.get("_id")), new Document("$setOnInsert", document));
  }
}
