package fr.vigie.team;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.team.Absence.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `absences`; unique `{clientAbsenceId: 1}`; `{territory: 1, until: 1}` for those that
/// meet some time, `{person: 1, until: 1}` for those of an agent; `{until: 1}` for those that are
/// over for long enough.
final class MongoAbsences implements Absences {

  private final Documents absences;

  MongoAbsences(MongoDatabase database) {
    this.absences = new Documents(database, "absences");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "absences")
        .unique("clientAbsenceId")
        .on("territory", "until")
        .on("person", "until")
        .on("until")
        .make();
  }

  @Override
  public Optional<Absence> find(String id) {
    return absences.findOne(eq("_id", id)).map(MongoAbsences::absence);
  }

  @Override
  public Optional<Absence> findByClientId(String clientAbsenceId) {
    return absences.findOne(eq("clientAbsenceId", clientAbsenceId)).map(MongoAbsences::absence);
  }

  @Override
  public List<Absence> between(String territory, Instant from, Instant until) {
    return list(
        and(
            eq("territory", territory),
            gt("until", Date.from(from)),
            lt("from", Date.from(until))));
  }

  @Override
  public List<Absence> notOver(String territory, String person, Instant at) {
    return list(and(eq("person", person), eq("territory", territory), gt("until", Date.from(at))));
  }

  private List<Absence> list(Bson filter) {
    return absences
        .find(filter, MOST)
        .sort(Sorts.ascending("until"))
        .map(MongoAbsences::absence)
        .into(new ArrayList<>());
  }

  @Override
  public void add(Absence absence) {
    absences.insert(
        new Document("_id", absence.id())
            .append("clientAbsenceId", absence.clientAbsenceId())
            .append("fingerprint", absence.fingerprint())
            .append("territory", absence.territory())
            .append("person", absence.person())
            .append("from", Date.from(absence.from()))
            .append("until", Date.from(absence.until()))
            .append("kind", absence.kind().name())
            .append("by", absence.by())
            .append("recordedAt", Date.from(absence.recordedAt())));
  }

  @Override
  public boolean remove(String id) {
    return absences.removeAll(eq("_id", id)) == 1;
  }

  private static Absence absence(Document document) {
    return new Absence(
        document.getString("_id"),
        document.getString("clientAbsenceId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        document.getString("person"),
        document.getDate("from").toInstant(),
        document.getDate("until").toInstant(),
        Kind.valueOf(document.getString("kind")),
        document.getString("by"),
        document.getDate("recordedAt").toInstant());
  }
}
