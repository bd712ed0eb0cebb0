package fr.vigie.report;

import fr.vigie.mongo.Places;
import fr.vigie.photo.MongoPhotoParts;
import fr.vigie.shared.GeoPoint;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How the parts of reports are stored; reports from before a part existed have none of it.
final class MongoReportParts {

  private MongoReportParts() {}

  static Document of(Filing filing) {
    return MongoFiling.of(filing);
  }

  static Filing filing(@Nullable Document document) {
    return MongoFiling.filing(document);
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
    return MongoHandling.of(handling);
  }

  static Handling handling(@Nullable Document document) {
    return MongoHandling.handling(document);
  }

  static Document of(Moderation moderation) {
    return MongoModeration.of(moderation);
  }

  /// That a place is on private ground outlives where it is exactly, and what was moderated.
  static Moderation moderation(Document report) {
    return MongoModeration.read(report.get("moderation", Document.class))
        .blurred(report.getBoolean("isPlaceBlurred", false));
  }

  static Document of(GeoPoint place) {
    return new Document("latitude", place.latitude()).append("longitude", place.longitude());
  }

  /// Where it is exactly; whatever else reads the place of a stored report reads the public one.
  static GeoPoint place(Document report) {
    var exact = report.get("exactPlace", Document.class);
    return Places.read(exact == null ? report : exact);
  }
}
