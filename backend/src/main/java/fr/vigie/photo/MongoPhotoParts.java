package fr.vigie.photo;

import fr.vigie.photo.Photo.Status;
import java.util.Date;
import org.bson.Document;

/// How photos are stored as parts of what they are attached to: what is shown of them, under the
/// names that it has in photos by themselves.
public interface MongoPhotoParts {

  /// What a subject keeps of it, so that it is shown without a further read.
  static Document of(ShownPhoto photo) {
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

  static ShownPhoto shown(Document document) {
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
}
