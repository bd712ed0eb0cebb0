package fr.vigie.contractor;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `contractors`; unique `{clientContractorId: 1}`; unique `{territory: 1, name: 1}` of
/// those that work there, for lists too; `{territory: 1, isActive: 1, endedAt: 1}` for those that
/// do no longer. `turn` counts who held one.
final class MongoContractors implements Contractors {

  private final Documents contractors;

  MongoContractors(MongoDatabase database) {
    this.contractors = new Documents(database, "contractors");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "contractors")
        .unique("clientContractorId")
        .uniqueWhere(eq("isActive", true), "territory", "name")
        .on("territory", "isActive", "endedAt")
        .make();
  }

  @Override
  public Optional<Contractor> find(String id) {
    return contractors.findOne(eq("_id", id)).map(MongoContractors::contractor);
  }

  @Override
  public Optional<Contractor> findByClientContractorId(String clientContractorId) {
    return contractors
        .findOne(eq("clientContractorId", clientContractorId))
        .map(MongoContractors::contractor);
  }

  @Override
  public List<Contractor> list(Collection<String> ids) {
    return contractors
        .find(in("_id", ids))
        .map(MongoContractors::contractor)
        .into(new ArrayList<>());
  }

  @Override
  public List<Contractor> of(String territory) {
    return contractors
        .find(and(eq("territory", territory), eq("isActive", true)), MOST)
        .sort(Sorts.ascending("name"))
        .map(MongoContractors::contractor)
        .into(new ArrayList<>());
  }

  @Override
  public List<Contractor> endedOf(String territory, int most) {
    return contractors
        .find(and(eq("territory", territory), eq("isActive", false)), most)
        .sort(Sorts.descending("endedAt"))
        .map(MongoContractors::contractor)
        .into(new ArrayList<>());
  }

  @Override
  public void add(Contractor contractor) {
    contractors.insert(document(contractor));
  }

  @Override
  public void put(Contractor contractor) {
    contractors.put(document(contractor));
  }

  @Override
  public Optional<Contractor> hold(String id) {
    return contractors.update(eq("_id", id), Updates.inc("turn", 1L)) ? find(id) : Optional.empty();
  }

  private static Document document(Contractor contractor) {
    var siret = contractor.siret();
    var document =
        new Document("_id", contractor.id())
            .append("clientContractorId", contractor.clientContractorId())
            .append("fingerprint", contractor.fingerprint())
            .append("territory", contractor.territory())
            .append("name", contractor.name())
            .append("addedAt", Date.from(contractor.addedAt()))
            .append("by", contractor.by())
            .append("isActive", contractor.isActive());
    if (siret != null) {
      document.append("siret", siret.digits());
    }
    var endedAt = contractor.endedAt();
    return endedAt == null ? document : document.append("endedAt", Date.from(endedAt));
  }

  private static Contractor contractor(Document document) {
    var siret = document.getString("siret");
    return new Contractor(
        document.getString("_id"),
        document.getString("clientContractorId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        document.getString("name"),
        siret == null ? null : new Siret(siret),
        document.getDate("addedAt").toInstant(),
        document.getString("by"),
        instant(document.getDate("endedAt")));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
