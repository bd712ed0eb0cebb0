package fr.vigie.assetimport;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.vigie.mongo.Documents;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Collections `assetImports`, `{territory: 1, startedAt: -1}`, and `assetImportChanges`, `{import:
/// 1, line: 1}`, forgotten after 30 days by `{at: 1}`.
final class MongoAssetImports implements AssetImports {

  private static final String IMPORTS = "assetImports";
  private static final String CHANGES = "assetImportChanges";
  private static final long DAYS_KEPT = 30;

  private final Documents imports;
  private final Documents changes;
  private final Clock clock;

  MongoAssetImports(MongoDatabase database, Clock clock) {
    this.imports = new Documents(database, IMPORTS);
    this.changes = new Documents(database, CHANGES);
    this.clock = clock;
  }

  static void createIndexes(MongoDatabase database) {
    database
        .getCollection(IMPORTS)
        .createIndex(
            Indexes.compoundIndex(Indexes.ascending("territory"), Indexes.descending("startedAt")));
    var changes = database.getCollection(CHANGES);
    changes.createIndex(Indexes.ascending("import", "line"));
    changes.createIndex(
        Indexes.ascending("at"), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
  }

  @Override
  public Optional<AssetImport> find(String id) {
    return imports.findOne(eq("_id", id)).map(MongoAssetImportDocuments::read);
  }

  @Override
  public List<AssetImport> list(String territory, int most) {
    return imports
        .find(eq("territory", territory), most)
        .sort(Indexes.descending("startedAt"))
        .map(MongoAssetImportDocuments::read)
        .into(new ArrayList<>());
  }

  @Override
  public void add(AssetImport run) {
    imports.insert(MongoAssetImportDocuments.of(run));
  }

  @Override
  public void advance(AssetImport run, long from) {
    var filter = and(eq("_id", run.id()), eq("taken", from));
    if (!imports.update(filter, new Document("$set", MongoAssetImportDocuments.of(run)))) {
      throw new TakenOver(run.id());
    }
  }

  @Override
  public void addChanges(String importId, List<ImportChange> found) {
    if (!found.isEmpty()) {
      changes.insertAll(found.stream().map(each -> of(importId, each)).toList());
    }
  }

  private Document of(String importId, ImportChange change) {
    return new Document("import", importId)
        .append("line", change.line())
        .append("externalId", change.externalId())
        .append("act", change.act())
        .append("differences", change.differences())
        .append("at", Date.from(clock.instant()));
  }

  @Override
  public List<ImportChange> changes(String importId, long afterLine, int most) {
    return changes
        .find(and(eq("import", importId), gt("line", afterLine)), most)
        .sort(Indexes.ascending("import", "line"))
        .map(MongoAssetImports::change)
        .into(new ArrayList<>());
  }

  private static ImportChange change(Document found) {
    return new ImportChange(
        found.getLong("line"),
        found.getString("externalId"),
        found.getString("act"),
        found.getString("differences"));
  }
}
