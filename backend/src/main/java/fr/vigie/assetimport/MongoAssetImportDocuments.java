package fr.vigie.assetimport;

import fr.vigie.registerfile.RegisterFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How imports of registers are stored. Names that files say go into lists of pairs: as keys they
/// could hold dots and dollars.
final class MongoAssetImportDocuments {

  private MongoAssetImportDocuments() {}

  static Document of(AssetImport run) {
    var tally = run.tally();
    return new Document("_id", run.id())
        .append("territory", run.territory())
        .append("source", run.source())
        .append("format", run.format().name())
        .append("isDryRun", run.isDryRun())
        .append("attribution", run.attribution())
        .append("licence", run.licence())
        .append("startedAt", Date.from(run.startedAt()))
        .append("finishedAt", date(run.finishedAt()))
        .append("by", run.by())
        .append("taken", run.taken())
        .append("digest", run.digest())
        .append("read", tally.read())
        .append("created", tally.created())
        .append("changed", tally.changed())
        .append("unchanged", tally.unchanged())
        .append("rejected", tally.rejected())
        .append("waiting", tally.waiting())
        .append("measurements", tally.measurements())
        .append("byReason", pairs(tally.byReason()))
        .append("unknownKeys", pairs(tally.unknownKeys()))
        .append("unusedKeys", pairs(tally.unusedKeys()));
  }

  static AssetImport read(Document found) {
    var finishedAt = found.getDate("finishedAt");
    return new AssetImport(
        found.getString("_id"),
        found.getString("territory"),
        found.getString("source"),
        RegisterFormat.valueOf(found.getString("format")),
        found.getBoolean("isDryRun"),
        found.getString("attribution"),
        found.getString("licence"),
        found.getDate("startedAt").toInstant(),
        finishedAt == null ? null : finishedAt.toInstant(),
        found.getString("by"),
        found.getLong("taken"),
        found.getString("digest"),
        tally(found));
  }

  private static ImportTally tally(Document found) {
    return new ImportTally(
        found.getLong("read"),
        found.getLong("created"),
        found.getLong("changed"),
        found.getLong("unchanged"),
        found.getLong("rejected"),
        found.getLong("waiting"),
        found.getLong("measurements"),
        counts(found, "byReason"),
        counts(found, "unknownKeys"),
        counts(found, "unusedKeys"));
  }

  private static List<Document> pairs(Map<String, Long> counts) {
    var pairs = new ArrayList<Document>();
    counts.forEach((name, count) -> pairs.add(new Document("name", name).append("count", count)));
    return pairs;
  }

  private static Map<String, Long> counts(Document found, String name) {
    var counts = new HashMap<String, Long>();
    found
        .getList(name, Document.class)
        .forEach(pair -> counts.put(pair.getString("name"), pair.getLong("count")));
    return counts;
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
