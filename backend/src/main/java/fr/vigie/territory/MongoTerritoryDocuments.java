package fr.vigie.territory;

import java.util.EnumMap;
import java.util.Map;
import org.bson.Document;

/// How communes, territories and organisations are stored.
final class MongoTerritoryDocuments {

  private MongoTerritoryDocuments() {}

  static Document of(Commune commune) {
    return new Document("_id", commune.inseeCode())
        .append("name", commune.name())
        .append("department", commune.department())
        .append("postalCodes", commune.postalCodes())
        .append("population", commune.population())
        .append("organisation", commune.organisation())
        .append("intercommunality", commune.intercommunality())
        .append("territory", commune.territory())
        .append("responsible", of(commune.responsible()));
  }

  static Document of(Map<Domain, String> responsible) {
    var document = new Document();
    responsible.forEach((domain, id) -> document.append(domain.name(), id));
    return document;
  }

  static Map<Domain, String> responsible(Document document) {
    Map<Domain, String> responsible = new EnumMap<>(Domain.class);
    document.forEach((domain, id) -> responsible.put(Domain.valueOf(domain), (String) id));
    return responsible;
  }

  static Commune commune(Document document) {
    return new Commune(
        document.getString("_id"),
        document.getString("name"),
        document.getString("department"),
        document.getList("postalCodes", String.class),
        document.getInteger("population"),
        document.getString("organisation"),
        document.getString("intercommunality"),
        document.getString("territory"),
        responsible(document.get("responsible", Document.class)));
  }

  static Document of(Territory territory) {
    return new Document("_id", territory.id())
        .append("name", territory.name())
        .append("organisation", territory.organisation())
        .append("communes", territory.communes())
        .append("isSandbox", territory.isSandbox())
        .append("template", territory.template());
  }

  static Territory territory(Document document) {
    return new Territory(
        document.getString("_id"),
        document.getString("name"),
        document.getString("organisation"),
        document.getList("communes", String.class),
        document.getBoolean("isSandbox"),
        document.getString("template"));
  }

  static Document of(Organisation organisation) {
    return new Document("_id", organisation.id())
        .append("siren", organisation.siren())
        .append("kind", organisation.kind().name())
        .append("name", organisation.name())
        .append("phone", organisation.phone())
        .append("email", organisation.email())
        .append("website", organisation.website());
  }

  static Organisation organisation(Document document) {
    return new Organisation(
        document.getString("_id"),
        document.getString("siren"),
        Organisation.Kind.valueOf(document.getString("kind")),
        document.getString("name"),
        document.getString("phone"),
        document.getString("email"),
        document.getString("website"));
  }
}
