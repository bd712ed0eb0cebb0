package fr.vigie.casework;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Collection `reportNotes`; unique `{report: 1, key: 1}`, `{report: 1, _id: 1}`.
final class MongoReportNotes implements ReportNotes {

  private final Documents notes;

  MongoReportNotes(MongoDatabase database) {
    this.notes = new Documents(database, "reportNotes");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "reportNotes")
        .unique("report", "key")
        .on("report", "_id")
        .make();
  }

  @Override
  public Optional<ReportNote> find(String report, String key) {
    return notes
        .findOne(and(eq("report", report), eq("key", key)))
        .map(stored ->
            new ReportNote(
                stored.getString("_id"),
                stored.getString("report"),
                stored.getString("key"),
                stored.getString("text"),
                stored.getString("by"),
                stored.getDate("at").toInstant()));
  }

  @Override
  public void add(ReportNote note) {
    notes.insert(of(note));
  }

  @Override
  public long count(String report) {
    return notes.count(eq("report", report));
  }

  @Override
  public List<Row> of(String report, Wanted wanted) {
    return notes.rows(eq("report", report), MOST, ascending("_id"), wanted);
  }

  static Row row(ReportNote note) {
    return Documents.row(of(note));
  }

  private static Document of(ReportNote note) {
    return new Document("_id", note.id())
        .append("report", note.report())
        .append("key", note.key())
        .append("text", note.text())
        .append("by", note.by())
        .append("at", Date.from(note.at()));
  }
}
