package fr.vigie.handover;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.handover.HandoverNote.Acknowledgement;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `handoverNotes`; unique `{clientNoteId: 1}`; `{territory: 1, _id: 1}` for all of a
/// territory, `{territory: 1, openUntil: 1, _id: 1}` for those that are open, which are few;
/// `{writtenAt: 1}` for those that are kept long enough. `openUntil` is in the far future until
/// somebody has read a note, and then when it is no longer pinned.
final class MongoHandoverNotes implements HandoverNotes {

  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private final Documents notes;

  MongoHandoverNotes(MongoDatabase database) {
    this.notes = new Documents(database, "handoverNotes");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "handoverNotes")
        .unique("clientNoteId")
        .on("territory", "_id")
        .on("territory", "openUntil", "_id")
        .on("writtenAt")
        .make();
  }

  @Override
  public Optional<HandoverNote> find(String id) {
    return notes.findOne(eq("_id", id)).map(MongoHandoverNotes::note);
  }

  @Override
  public Optional<HandoverNote> findByClientId(String clientNoteId) {
    return notes.findOne(eq("clientNoteId", clientNoteId)).map(MongoHandoverNotes::note);
  }

  @Override
  public void add(HandoverNote note) {
    notes.insert(document(note));
  }

  @Override
  public boolean acknowledge(HandoverNote note, Acknowledgement acknowledgement) {
    return notes.update(
        and(eq("_id", note.id()), ne("acknowledgements.by", acknowledgement.by())),
        Updates.combine(
            Updates.push("acknowledgements", document(acknowledgement)),
            Updates.set("openUntil", Date.from(openUntil(note, acknowledgement)))));
  }

  /// The first who reads it closes it, unless it is pinned.
  private static Instant openUntil(HandoverNote note, Acknowledgement last) {
    var first = note.acknowledgements().isEmpty() ? last : note.acknowledgements().getFirst();
    var pinned = note.pinnedUntil();
    return pinned != null && pinned.isAfter(first.at()) ? pinned : first.at();
  }

  @Override
  public List<Row> list(Collection<String> ids, Wanted wanted) {
    return notes.rows(in("_id", ids), ids.size(), null, wanted);
  }

  @Override
  public Page<Row> page(
      String territory,
      @Nullable Boolean isOpen,
      Instant now,
      int first,
      @Nullable String after,
      Wanted wanted) {
    var keyset = Keyset.NEWEST_FIRST;
    var conditions = new ArrayList<Bson>(List.of(eq("territory", territory)));
    if (isOpen != null) {
      var date = Date.from(now);
      conditions.add(isOpen ? gt("openUntil", date) : lte("openUntil", date));
    }
    if (after != null) {
      conditions.add(keyset.beyond("hon", after));
    }
    var found = notes.rows(and(conditions), first + 1, keyset.sort(), wanted.and(keyset.fields()));
    return Page.of(found, first, keyset::cursor);
  }

  static Row row(HandoverNote note) {
    return Documents.row(document(note));
  }

  private static Document document(HandoverNote note) {
    var acknowledgements = note.acknowledgements();
    var openUntil = acknowledgements.isEmpty() ? FAR : openUntil(note, acknowledgements.getFirst());
    return new Document("_id", note.id())
        .append("clientNoteId", note.clientNoteId())
        .append("fingerprint", note.fingerprint())
        .append("territory", note.territory())
        .append("text", note.text())
        .append("about", note.about())
        .append("by", note.by())
        .append("writtenAt", Date.from(note.writtenAt()))
        .append("pinnedUntil", date(note.pinnedUntil()))
        .append("openUntil", Date.from(openUntil))
        .append(
            "acknowledgements",
            acknowledgements.stream().map(MongoHandoverNotes::document).toList());
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static Document document(Acknowledgement acknowledgement) {
    return new Document("by", acknowledgement.by()).append("at", Date.from(acknowledgement.at()));
  }

  private static HandoverNote note(Document stored) {
    var pinnedUntil = stored.getDate("pinnedUntil");
    return new HandoverNote(
        stored.getString("_id"),
        stored.getString("clientNoteId"),
        stored.getString("fingerprint"),
        stored.getString("territory"),
        stored.getString("text"),
        stored.getList("about", String.class),
        stored.getString("by"),
        stored.getDate("writtenAt").toInstant(),
        pinnedUntil == null ? null : pinnedUntil.toInstant(),
        stored.getList("acknowledgements", Document.class).stream()
            .map(each -> new Acknowledgement(each.getString("by"), each.getDate("at").toInstant()))
            .toList());
  }
}
