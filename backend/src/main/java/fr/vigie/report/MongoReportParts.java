package fr.vigie.report;

import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoPoint;
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
    return new Document("id", photo.id());
  }

  static List<ReportPhoto> photos(@Nullable List<Document> documents) {
    return documents == null
        ? List.of()
        : documents.stream().map(each -> new ReportPhoto(each.getString("id"))).toList();
  }

  static Document of(Handling handling) {
    return new Document("duplicateOf", handling.duplicateOf());
  }

  static Handling handling(@Nullable Document document) {
    return document == null ? Handling.NONE : new Handling(document.getString("duplicateOf"));
  }

  static Document of(Moderation moderation) {
    return MongoModeration.of(moderation);
  }

  static Moderation moderation(@Nullable Document document) {
    return MongoModeration.read(document);
  }

  static Document of(GeoPoint place) {
    return new Document("latitude", place.latitude()).append("longitude", place.longitude());
  }

  /// Where it is exactly; whatever else reads the place of a stored report reads the public one.
  static GeoPoint place(Document report) {
    var exact = report.get("exactPlace", Document.class);
    return Places.read(exact == null ? report : exact);
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(Document document, String name) {
    var date = document.getDate(name);
    return date == null ? null : date.toInstant();
  }
}
