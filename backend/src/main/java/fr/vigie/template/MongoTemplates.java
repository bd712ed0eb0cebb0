package fr.vigie.template;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `templates`; unique `{name: 1, version: -1}`.
final class MongoTemplates implements Templates {

  private static final Bson ORDER = orderBy(ascending("name"), descending("version"));
  private static final Pattern CURSOR = Pattern.compile("([a-z0-9-]{1,40}) (\\d{1,4})");

  private final Documents templates;

  MongoTemplates(MongoDatabase database) {
    this.templates = new Documents(database, "templates");
  }

  static void createIndexes(MongoDatabase database) {
    database
        .getCollection("templates")
        .createIndex(
            Indexes.compoundIndex(Indexes.ascending("name"), Indexes.descending("version")),
            new IndexOptions().unique(true));
  }

  /// Adds what is missing of the files that Vigie brings along.
  static void ship(MongoDatabase database, List<Template> shipped) {
    var templates = new Documents(database, "templates");
    shipped.forEach(template ->
        templates.upsert(eq("_id", template.id()), new Document("$setOnInsert", of(template))));
  }

  @Override
  public Optional<Template> find(String name, @Nullable Integer version) {
    var named = eq("name", name);
    var filter = version == null ? named : and(named, eq("version", version));
    return templates.find(filter, 1).sort(ORDER).map(MongoTemplates::template).into(list()).stream()
        .findFirst();
  }

  @Override
  public List<Template> list(Collection<String> ids) {
    return templates.find(in("_id", ids)).map(MongoTemplates::template).into(list());
  }

  @Override
  public Page<Template> page(int first, @Nullable String after) {
    var found =
        templates
            .find(after == null ? empty() : beyond(after), first + 1)
            .sort(ORDER)
            .map(MongoTemplates::template)
            .into(list());
    return Page.of(found, first, template -> template.name() + " " + template.version());
  }

  private static Bson beyond(String after) {
    var cursor = CURSOR.matcher(after);
    InvalidInput.unless(cursor.matches(), "after", "a cursor of the same list");
    var name = cursor.group(1);
    // The first condition bounds the scan of the index.
    return and(
        gte("name", name), or(gt("name", name), lt("version", Integer.valueOf(cursor.group(2)))));
  }

  @Override
  public void add(Template template) {
    templates.insert(of(template));
  }

  private static List<Template> list() {
    return new ArrayList<>();
  }

  private static Document of(Template template) {
    return new Document("_id", template.id())
        .append("name", template.name())
        .append("version", template.version())
        .append("title", template.title())
        .append("sha256", template.sha256())
        .append("file", template.file())
        .append("importedAt", Date.from(template.importedAt()))
        .append("importedBy", template.importedBy());
  }

  private static Template template(Document document) {
    var file = document.getString("file");
    try (var reader = Json.createReader(new StringReader(file))) {
      return new Template(
          document.getString("_id"),
          document.getString("name"),
          document.getInteger("version"),
          document.getString("title"),
          document.getString("sha256"),
          file,
          reader.readObject().getJsonObject("parts"),
          document.getDate("importedAt").toInstant(),
          document.getString("importedBy"));
    }
  }
}
