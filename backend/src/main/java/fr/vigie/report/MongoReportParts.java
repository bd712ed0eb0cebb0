package fr.vigie.report;

import fr.vigie.media.MongoPhotoParts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How the parts of reports are stored; reports from before a part existed have none of it.
final class MongoReportParts {

  private MongoReportParts() {}

  static Document of(Filing filing) {
    return new Document("saidAt", date(filing.saidAt()));
  }

  static Filing filing(@Nullable Document document) {
    return document == null ? Filing.PLAIN : new Filing(instant(document, "saidAt"));
  }

  static Document of(ReportPhoto photo) {
    return MongoPhotoParts.of(photo.photo());
  }

  static List<ReportPhoto> photos(@Nullable List<Document> documents) {
    return documents == null
        ? List.of()
        : documents.stream().map(MongoPhotoParts::shown).map(ReportPhoto::new).toList();
  }

  static Document of(Handling handling) {
    return new Document("duplicateOf", handling.duplicateOf());
  }

  static Handling handling(@Nullable Document document) {
    return document == null ? Handling.NONE : new Handling(document.getString("duplicateOf"));
  }

  static Document of(Moderation moderation) {
    return new Document("isHeld", moderation.isHeld());
  }

  static Moderation moderation(@Nullable Document document) {
    return document == null ? Moderation.NONE : new Moderation(document.getBoolean("isHeld"));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(Document document, String name) {
    var date = document.getDate(name);
    return date == null ? null : date.toInstant();
  }
}
