package fr.vigie.reportimport;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `imports`.
final class MongoImports implements Imports {

  private final Documents imports;

  MongoImports(MongoDatabase database) {
    this.imports = new Documents(database, "imports");
  }

  @Override
  public boolean exists(String id) {
    return imports.findOne(eq("_id", id)).isPresent();
  }

  @Override
  public void put(Import run) {
    var tally = run.tally();
    var byReason = new Document();
    tally.byReason().forEach((reason, count) -> byReason.append(reason, count));
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

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
