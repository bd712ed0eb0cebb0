package fr.vigie.photo;

import fr.vigie.mongo.Documents;
import fr.vigie.photo.Photo.Kind;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.view.Row;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How photos are stored by themselves.
final class MongoPhotoDocuments {

  private MongoPhotoDocuments() {}

  static Document of(Photo photo) {
    var subject = photo.subject();
    var document =
        MongoPhotoParts.of(photo.shown())
            .append("owner", photo.owner().key())
            .append("isAttached", subject != null);
    return subject == null
        ? document
        : document
            .append("kind", subject.kind().name())
            .append("subject", subject.id())
            .append("category", subject.category());
  }

  static Row row(Photo photo) {
    return Documents.row(of(photo));
  }

  static Photo photo(Document document) {
    var shown = MongoPhotoParts.shown(document);
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
