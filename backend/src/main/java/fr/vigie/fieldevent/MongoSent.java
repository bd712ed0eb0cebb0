package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldChange.Conflict;
import fr.vigie.fieldevent.FieldChange.Field;
import fr.vigie.fieldevent.FieldEvent.Act;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.shared.GeoPoint;
import fr.vigie.workorder.Details.Stamp;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How what a device told is stored, and what it was in conflict with.
final class MongoSent {

  private MongoSent() {}

  static Document append(Document document, Sent sent, List<Conflict> conflicts) {
    return document
        .append("id", sent.id())
        .append("device", sent.device())
        .append("deviceSeq", sent.deviceSeq())
        .append("workOrder", sent.workOrder())
        .append("stop", sent.stop() == null ? null : stop(sent.stop()))
        .append("act", sent.act().name())
        .append("at", Date.from(sent.at()))
        .append("note", sent.note())
        .append("photos", sent.photos())
        .append("changes", sent.changes().stream().map(MongoSent::change).toList())
        .append("until", sent.until() == null ? null : Date.from(sent.until()))
        .append("work", MongoNotes.document(sent.notes()))
        .append("conflicts", conflicts(conflicts));
  }

  static List<Document> conflicts(List<Conflict> conflicts) {
    return conflicts.stream().map(MongoSent::conflict).toList();
  }

  static Sent sent(Document document) {
    var until = document.getDate("until");
    return new Sent(
        document.getString("id"),
        document.getString("device"),
        document.getInteger("deviceSeq"),
        document.getString("workOrder"),
        stop(document.get("stop", Document.class)),
        Act.valueOf(document.getString("act")),
        document.getDate("at").toInstant(),
        document.getString("note"),
        document.getList("photos", String.class),
        document.getList("changes", Document.class).stream().map(MongoSent::change).toList(),
        until == null ? null : until.toInstant(),
        MongoNotes.read(document.get("work", Document.class)));
  }

  private static Document stop(AtStop at) {
    var place = at.place();
    var document = new Document("round", at.round()).append("stop", at.stop());
    return place == null
        ? document
        : document.append("latitude", place.latitude()).append("longitude", place.longitude());
  }

  private static @Nullable AtStop stop(@Nullable Document document) {
    return document == null
        ? null
        : new AtStop(document.getString("round"), document.getString("stop"), place(document));
  }

  private static @Nullable GeoPoint place(Document document) {
    return document.containsKey("latitude")
        ? new GeoPoint(document.getDouble("latitude"), document.getDouble("longitude"))
        : null;
  }

  static List<Conflict> conflicts(Document document) {
    return document.getList("conflicts", Document.class).stream().map(MongoSent::conflict).toList();
  }

  private static Document change(FieldChange change) {
    return new Document("field", change.field().name())
        .append("assumed", change.assumed())
        .append("value", change.value());
  }

  private static FieldChange change(Document document) {
    return new FieldChange(
        Field.valueOf(document.getString("field")),
        document.getString("assumed"),
        document.getString("value"));
  }

  private static Document conflict(Conflict conflict) {
    var changed = conflict.changed();
    return change(conflict.sent())
        .append("found", conflict.found())
        .append("isSentKept", conflict.isSentKept())
        .append("changedAt", changed == null ? null : Date.from(changed.at()))
        .append("changedBy", changed == null ? null : changed.by());
  }

  private static Conflict conflict(Document document) {
    return new Conflict(
        change(document),
        document.getString("found"),
        document.getBoolean("isSentKept"),
        stamp(document));
  }

  private static @Nullable Stamp stamp(Document document) {
    var at = document.getDate("changedAt");
    return at == null ? null : new Stamp(at.toInstant(), document.getString("changedBy"));
  }
}
