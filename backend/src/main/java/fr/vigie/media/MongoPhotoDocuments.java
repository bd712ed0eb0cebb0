package fr.vigie.media;

import fr.vigie.media.Photo.Kind;
import fr.vigie.media.Photo.Status;
import fr.vigie.media.Photo.Subject;
import fr.vigie.mongo.Documents;
import fr.vigie.view.Row;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How photos are stored: by themselves, and as parts of what they are attached to. A part has the
/// fields that are shown, under the same names.
public final class MongoPhotoDocuments {

  private MongoPhotoDocuments() {}

  static Document of(Photo photo) {
    var subject = photo.subject();
    var document =
        part(photo.shown())
            .append("owner", photo.owner().key())
            .append("isAttached", subject != null);
    return subject == null
        ? document
        : document
            .append("kind", subject.kind().name())
            .append("subject", subject.id())
            .append("category", subject.category());
  }

  /// What a subject keeps of it, so that it is shown without a further read.
  public static Document part(ShownPhoto photo) {
    return new Document("_id", photo.id())
        .append("name", photo.name())
        .append("status", photo.status().name())
        .append("purpose", photo.purpose().name())
        .append("width", photo.width())
        .append("height", photo.height())
        .append("isRedacted", photo.isRedacted())
        .append("uploadedAt", Date.from(photo.uploadedAt()))
        .append("territory", photo.territory());
  }

  public static ShownPhoto shown(Document document) {
    return new ShownPhoto(
        document.getString("_id"),
        document.getString("name"),
        Status.valueOf(document.getString("status")),
        PhotoPurpose.valueOf(document.getString("purpose")),
        document.getInteger("width"),
        document.getInteger("height"),
        document.getBoolean("isRedacted"),
        document.getDate("uploadedAt").toInstant(),
        document.getString("territory"));
  }

  static Row row(Photo photo) {
    return Documents.row(of(photo));
  }

  static Photo photo(Document document) {
    var shown = shown(document);
    return new Photo(
        shown.id(),
        new PhotoOwner(document.getString("owner")),
        shown.purpose(),
        shown.name(),
        shown.status(),
        shown.width(),
        shown.height(),
        shown.isRedacted(),
        shown.uploadedAt(),
        subject(document));
  }

  private static @Nullable Subject subject(Document document) {
    return document.getBoolean("isAttached")
        ? new Subject(
            Kind.valueOf(document.getString("kind")),
            document.getString("subject"),
            document.getString("territory"),
            document.getString("category"))
        : null;
  }
}
