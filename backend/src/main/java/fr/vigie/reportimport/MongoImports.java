package fr.vigie.reportimport;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collections `imports` and `importRejects`; `{import: 1, line: 1}` for the rejects of an import,
/// `{at: 1}` forgets them after 30 days.
final class MongoImports implements Imports {

  private static final long DAYS_KEPT = 30;

  private final Documents imports;
  private final Documents rejects;

  MongoImports(MongoDatabase database) {
    this.imports = new Documents(database, "imports");
    this.rejects = new Documents(database, "importRejects");
  }

  static void createIndexes(MongoDatabase database) {
    var rejects = database.getCollection("importRejects");
    rejects.createIndex(Indexes.ascending("import", "line"));
    rejects.createIndex(
        Indexes.ascending("at"), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
  }

  @Override
  public boolean exists(String id) {
    return imports.findOne(eq("_id", id)).isPresent();
  }

  @Override
  public void put(Import run) {
    var tally = run.tally();
    var byReason = new Document();
    tally.byReason().forEach((reason, count) -> byReason.append(reason.name(), count));
    imports.put(
        new Document("_id", run.id())
            .append("source", run.source())
            .append("attribution", run.attribution())
            .append("licence", run.licence())
            .append("startedAt", Date.from(run.startedAt()))
            .append("finishedAt", date(run.finishedAt()))
            .append("by", run.by())
            .append("read", tally.read())
            .append("added", tally.added())
            .append("unchanged", tally.unchanged())
            .append("rejected", tally.rejected())
            .append("byReason", byReason));
  }

  @Override
  public void reject(String importId, List<Reject> refused, Instant at) {
    if (!refused.isEmpty()) {
      rejects.insertAll(refused.stream().map(reject -> of(importId, reject, at)).toList());
    }
  }

  @Override
  public List<Reject> rejects(String importId, long afterLine, int most) {
    return rejects
        .find(and(eq("import", importId), gt("line", afterLine)), most)
        .sort(Indexes.ascending("import", "line"))
        .map(MongoImports::reject)
        .into(new ArrayList<>());
  }

  private static Document of(String importId, Reject reject, Instant at) {
    return new Document("import", importId)
        .append("line", reject.line())
        .append("reason", reject.reason().name())
        .append("detail", reject.detail())
        .append("row", reject.row())
        .append("at", Date.from(at));
  }

  private static Reject reject(Document document) {
    return new Reject(
        document.getLong("line"),
        RejectReason.valueOf(document.getString("reason")),
        document.getString("detail"),
        document.getString("row"));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
