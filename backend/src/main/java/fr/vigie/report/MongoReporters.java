package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import fr.vigie.contact.ContactModule;
import fr.vigie.contact.Pseudonyms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Brings reports and their events that name who filed them by their sign-in to pseudonyms, and
/// indexes them.
final class MongoReporters {

  private static final int BATCH = 1_000;
  private static final String PSEUDONYM = "^" + Pseudonyms.PREFIX;

  private final Pseudonyms pseudonyms;
  private final Map<String, String> signIns;

  private MongoReporters(Pseudonyms pseudonyms, Map<String, String> signIns) {
    this.pseudonyms = pseudonyms;
    this.signIns = signIns;
  }

  static void takePseudonyms(MongoDatabase database) {
    var reporters = new MongoReporters(ContactModule.pseudonyms(database), staff(database));
    reporters.replace(database.getCollection("reports"), "reporter", new Document());
    reporters.replace(database.getCollection("events"), "by", eq("type", ReportEvents.FILED));
    MongoReports.createIndexes(database);
  }

  /// How each member of staff signs in, by their id: they may have filed reports too.
  private static Map<String, String> staff(MongoDatabase database) {
    var signIns = new HashMap<String, String>();
    database
        .getCollection("people")
        .find()
        .forEach(person ->
            signIns.put(
                person.getString("_id"),
                person.getString("issuer") + "#" + person.getString("subject")));
    return signIns;
  }

  private void replace(MongoCollection<Document> collection, String field, Bson among) {
    var named = and(among, ne(field, null), not(regex(field, PSEUDONYM)));
    for (var batch = batch(collection, named, field);
        !batch.isEmpty();
        batch = batch(collection, named, field)) {
      collection.bulkWrite(batch);
    }
  }

  private List<UpdateOneModel<Document>> batch(
      MongoCollection<Document> collection, Bson named, String field) {
    var changes = new ArrayList<UpdateOneModel<Document>>();
    collection
        .find(named)
        .limit(BATCH)
        .forEach(document -> {
          var who = document.getString(field);
          var signIn = signIns.getOrDefault(who, who);
          var pseudonym = pseudonyms.of(document.getString("territory"), signIn);
          changes.add(
              new UpdateOneModel<>(eq("_id", document.get("_id")), Updates.set(field, pseudonym)));
        });
    return changes;
  }
}
