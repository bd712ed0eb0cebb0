package fr.vigie.territory;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/// Fields `responsible` and `responsibleByTemplate` of the collection `communes`.
final class MongoResponsibilities implements Responsibilities {

  static final String BY_TEMPLATE = "responsibleByTemplate";

  private final Documents communes;
  private final Documents organisations;

  MongoResponsibilities(MongoDatabase database) {
    this.communes = new Documents(database, "communes");
    this.organisations = new Documents(database, "organisations");
  }

  @Override
  public List<Assigned> of(Collection<String> inseeCodes) {
    return communes
        .find(in("_id", inseeCodes))
        .projection(exclude("boundary"))
        .map(MongoResponsibilities::assigned)
        .into(new ArrayList<>());
  }

  private static Assigned assigned(Document document) {
    return new Assigned(
        MongoTerritoryDocuments.commune(document),
        MongoTerritoryDocuments.responsible(document.get(BY_TEMPLATE, new Document())));
  }

  @Override
  public void put(Collection<Assigned> assigned) {
    communes.bulkInOrder(assigned.stream().map(MongoResponsibilities::update).toList());
  }

  private static WriteModel<Document> update(Assigned assigned) {
    return new UpdateOneModel<>(
        eq("_id", assigned.commune().inseeCode()),
        Updates.combine(
            Updates.set(
                "responsible", MongoTerritoryDocuments.of(assigned.commune().responsible())),
            Updates.set(BY_TEMPLATE, MongoTerritoryDocuments.of(assigned.byTemplate()))));
  }

  @Override
  public void addOrganisations(Collection<Organisation> added) {
    organisations.bulkInOrder(added.stream().map(MongoResponsibilities::addition).toList());
  }

  private static WriteModel<Document> addition(Organisation organisation) {
    return new UpdateOneModel<>(
        eq("_id", organisation.id()),
        new Document("$setOnInsert", MongoTerritoryDocuments.of(organisation)),
        new UpdateOptions().upsert(true));
  }
}
