package fr.vigie.category;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.bson.Document;

/// Collection `forms`, found by `_id`, the version; never changed and never deleted. Those that are
/// asked for are held.
final class MongoForms implements Forms {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final Documents forms;
  private final Clock clock;
  private final Cache<String, Form> held = Caffeine.newBuilder().maximumSize(500).build();

  MongoForms(MongoDatabase database, Clock clock) {
    this.forms = new Documents(database, "forms");
    this.clock = clock;
  }

  @Override
  public Optional<Form> find(String version) {
    var known = held.getIfPresent(version);
    return known != null ? Optional.of(known) : forms.findOne(eq("_id", version)).map(this::read);
  }

  private Form read(Document document) {
    var form = MongoJson.read(document.get("form", Document.class));
    var read =
        new Form(
            document.getString("_id"),
            document.getString("category"),
            FormReader.label(form),
            FormReader.questions(form),
            document.getDate("keptSince").toInstant());
    held.put(read.version(), read);
    return read;
  }

  @Override
  public void keep(Collection<Category> categories) {
    var wanted = new LinkedHashMap<String, Category>();
    categories.forEach(category -> wanted.put(category.formVersion(), category));
    var there = new HashSet<String>();
    forms
        .find(in("_id", wanted.keySet()), Math.max(1, wanted.size()))
        .projection(include("_id"))
        .forEach(form -> there.add(form.getString("_id")));
    wanted.keySet().removeAll(there);
    forms.bulkInOrder(wanted.values().stream().map(this::addition).toList());
  }

  private UpdateOneModel<Document> addition(Category category) {
    var form =
        Updates.combine(
            Updates.setOnInsert("category", category.code()),
            Updates.setOnInsert("form", MongoJson.of(category.form())),
            Updates.setOnInsert("keptSince", Date.from(clock.instant())));
    return new UpdateOneModel<>(eq("_id", category.formVersion()), form, UPSERT);
  }
}
