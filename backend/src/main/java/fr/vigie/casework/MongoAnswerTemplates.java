package fr.vigie.casework;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Collection `answerTemplates`; unique `{territory: 1, name: 1, language: 1}`.
final class MongoAnswerTemplates implements AnswerTemplates {

  private final Documents templates;

  MongoAnswerTemplates(MongoDatabase database) {
    this.templates = new Documents(database, "answerTemplates");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "answerTemplates")
        .unique("territory", "name", "language")
        .make();
  }

  @Override
  public Optional<AnswerTemplate> find(String id) {
    return templates.findOne(eq("_id", id)).map(MongoAnswerTemplates::template);
  }

  @Override
  public List<AnswerTemplate> of(String territory) {
    return templates
        .find(eq("territory", territory), MOST)
        .sort(ascending("name", "language"))
        .map(MongoAnswerTemplates::template)
        .into(new ArrayList<>());
  }

  @Override
  public AnswerTemplate put(AnswerTemplate template) {
    var same =
        and(
            eq("territory", template.territory()),
            eq("name", template.name()),
            eq("language", template.language()));
    templates.upsert(
        same,
        Updates.combine(
            Updates.setOnInsert("_id", template.id()),
            Updates.set("text", template.text()),
            Updates.set("setAt", Date.from(template.setAt())),
            Updates.set("by", template.by())));
    return templates.findOne(same).map(MongoAnswerTemplates::template).orElseThrow();
  }

  @Override
  public void remove(String id) {
    templates.deleteAll(eq("_id", id));
  }

  private static AnswerTemplate template(Document stored) {
    return new AnswerTemplate(
        stored.getString("_id"),
        stored.getString("territory"),
        stored.getString("name"),
        stored.getString("language"),
        stored.getString("text"),
        stored.getDate("setAt").toInstant(),
        stored.getString("by"));
  }
}
