package fr.vigie.fieldevent;

import fr.vigie.fieldwork.FieldNotes;
import fr.vigie.fieldwork.FieldNotes.AnswerNote;
import fr.vigie.fieldwork.FieldNotes.AssetNote;
import fr.vigie.fieldwork.FieldNotes.AttributeNote;
import fr.vigie.fieldwork.FieldNotes.PartNote;
import fr.vigie.fieldwork.FieldNotes.TimeNote;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.workorder.Progress.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How what was noted of the work is stored with what a device told; events of before there was
/// more to tell than the act have none.
final class MongoNotes {

  private MongoNotes() {}

  static @Nullable Document document(FieldNotes notes) {
    if (notes.equals(FieldNotes.NONE)) {
      return null;
    }
    var cause = notes.cause();
    var owner = notes.owner();
    return new Document("answers", all(notes.answers(), MongoNotes::answer))
        .append("times", all(notes.times(), MongoNotes::time))
        .append("parts", all(notes.parts(), MongoNotes::part))
        .append("cause", cause == null ? null : cause.name())
        .append("externalCents", notes.externalCents())
        .append("beforePhotos", notes.beforePhotos())
        .append("afterPhotos", notes.afterPhotos())
        .append("owner", owner == null ? null : owner.key())
        .append("assets", all(notes.assets(), MongoNotes::asset));
  }

  static FieldNotes read(@Nullable Document document) {
    if (document == null) {
      return FieldNotes.NONE;
    }
    var cause = document.getString("cause");
    var owner = document.getString("owner");
    return new FieldNotes(
        all(
            documents(document, "answers"),
            each -> new AnswerNote(each.getString("task"), each.getString("value"))),
        all(
            documents(document, "times"),
            each -> new TimeNote(each.getString("_id"), each.getInteger("minutes"))),
        all(documents(document, "parts"), MongoNotes::part),
        cause == null ? null : Cause.valueOf(cause),
        document.getInteger("externalCents"),
        document.getList("beforePhotos", String.class),
        document.getList("afterPhotos", String.class),
        owner == null ? null : new PhotoOwner(owner),
        all(documents(document, "assets"), MongoNotes::asset));
  }

  private static <A, B> List<B> all(List<A> items, Function<A, B> each) {
    return items.stream().map(each).toList();
  }

  private static List<Document> documents(Document document, String name) {
    return document.getList(name, Document.class);
  }

  private static Document answer(AnswerNote answer) {
    return new Document("task", answer.task()).append("value", answer.value());
  }

  private static Document time(TimeNote time) {
    return new Document("_id", time.id()).append("minutes", time.minutes());
  }

  private static Document part(PartNote use) {
    return new Document("_id", use.id())
        .append("part", use.part())
        .append("depot", use.depot())
        .append("quantity", use.quantity());
  }

  private static PartNote part(Document document) {
    return new PartNote(
        document.getString("_id"),
        document.getString("part"),
        document.getString("depot"),
        document.getDouble("quantity"));
  }

  private static Document asset(AssetNote change) {
    var day = change.installedOn();
    return new Document("asset", change.asset())
        .append("installedOn", day == null ? null : day.toString())
        .append("attributes", all(change.attributes(), MongoNotes::attribute));
  }

  private static AssetNote asset(Document document) {
    var day = document.getString("installedOn");
    return new AssetNote(
        document.getString("asset"),
        day == null ? null : LocalDate.parse(day),
        all(
            documents(document, "attributes"),
            each -> new AttributeNote(each.getString("name"), each.getString("value"))));
  }

  private static Document attribute(AttributeNote attribute) {
    return new Document("name", attribute.name()).append("value", attribute.value());
  }
}
