package fr.vigie.plannedwork;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.plannedwork.PlannedWork.Where;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `plannedWorks`; unique `{clientPlannedWorkId: 1}`; `{territory: 1, until: 1}` for
/// those that are not over. One that is withdrawn ends when it is, at once.
final class MongoPlannedWorks implements PlannedWorks {

  private final Documents works;

  MongoPlannedWorks(MongoDatabase database) {
    this.works = new Documents(database, "plannedWorks");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "plannedWorks")
        .unique("clientPlannedWorkId")
        .on("territory", "until")
        .make();
  }

  @Override
  public Optional<PlannedWork> find(String id) {
    return works.findOne(eq("_id", id)).map(MongoPlannedWorks::read);
  }

  @Override
  public Optional<PlannedWork> findByClientId(String clientPlannedWorkId) {
    return works
        .findOne(eq("clientPlannedWorkId", clientPlannedWorkId))
        .map(MongoPlannedWorks::read);
  }

  @Override
  public List<PlannedWork> notOver(String territory, Instant at, int most) {
    return works
        .find(and(eq("territory", territory), gt("until", Date.from(at))), most)
        .sort(Sorts.ascending("until"))
        .map(MongoPlannedWorks::read)
        .into(new ArrayList<>());
  }

  @Override
  public void add(PlannedWork work) {
    works.insert(document(work));
  }

  @Override
  public boolean withdraw(String id, Instant at) {
    var end = Date.from(at);
    return works.update(
            and(eq("_id", id), gt("until", end), lte("from", end)), Updates.set("until", end))
        || works.update(
            and(eq("_id", id), gt("until", end)),
            Updates.combine(Updates.set("from", end), Updates.set("until", end)));
  }

  private static Document document(PlannedWork work) {
    var where = work.where();
    var document =
        new Document("_id", work.id())
            .append("clientPlannedWorkId", work.clientPlannedWorkId())
            .append("fingerprint", work.fingerprint())
            .append("territory", work.territory())
            .append("commune", where.commune())
            .append("asset", where.asset())
            .append("radiusMetres", where.radiusMetres())
            .append("domain", work.domain() == null ? null : work.domain().name())
            .append("from", Date.from(work.from()))
            .append("until", Date.from(work.until()))
            .append("sentence", work.sentence())
            .append("by", work.by())
            .append("setAt", Date.from(work.setAt()));
    var centre = where.centre();
    return centre == null
        ? document
        : document.append("latitude", centre.latitude()).append("longitude", centre.longitude());
  }

  private static PlannedWork read(Document document) {
    var domain = document.getString("domain");
    return new PlannedWork(
        document.getString("_id"),
        document.getString("clientPlannedWorkId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        new Where(
            document.getString("commune"),
            centre(document),
            document.getInteger("radiusMetres"),
            document.getString("asset")),
        domain == null ? null : Domain.valueOf(domain),
        document.getDate("from").toInstant(),
        document.getDate("until").toInstant(),
        document.getString("sentence"),
        document.getString("by"),
        document.getDate("setAt").toInstant());
  }

  private static @Nullable GeoPoint centre(Document document) {
    return document.containsKey("latitude")
        ? new GeoPoint(document.getDouble("latitude"), document.getDouble("longitude"))
        : null;
  }
}
