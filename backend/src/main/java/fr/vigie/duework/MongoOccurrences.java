package fr.vigie.duework;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/// Collection `planOccurrences`, by plan, subject and name, which the `_id` joins; `{plan: 1,
/// workOrder: -1}` in the order in which they were made.
final class MongoOccurrences implements Occurrences {

  private final Documents occurrences;

  MongoOccurrences(MongoDatabase database) {
    this.occurrences = new Documents(database, "planOccurrences");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "planOccurrences").on("plan", "workOrder").make();
  }

  @Override
  public Set<String> made(String plan, String name, Collection<String> subjects) {
    var ids = subjects.stream().map(subject -> id(plan, subject, name)).toList();
    return occurrences
        .find(in("_id", ids))
        .map(document -> document.getString("subject"))
        .into(new HashSet<>());
  }

  @Override
  public List<Occurrence> of(String plan, int most) {
    return occurrences
        .find(eq("plan", plan), most)
        .sort(Sorts.descending("workOrder"))
        .map(MongoOccurrences::occurrence)
        .into(new ArrayList<>());
  }

  @Override
  public void add(Occurrence occurrence) {
    occurrences.insert(
        new Document("_id", id(occurrence.plan(), occurrence.subject(), occurrence.name()))
            .append("plan", occurrence.plan())
            .append("subject", occurrence.subject())
            .append("name", occurrence.name())
            .append("workOrder", occurrence.workOrder())
            .append("madeAt", Date.from(occurrence.madeAt())));
  }

  private static String id(String plan, String subject, String name) {
    return plan + " " + subject + " " + name;
  }

  private static Occurrence occurrence(Document document) {
    return new Occurrence(
        document.getString("plan"),
        document.getString("subject"),
        document.getString("name"),
        document.getString("workOrder"),
        document.getDate("madeAt").toInstant());
  }
}
