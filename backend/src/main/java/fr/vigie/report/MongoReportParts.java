package fr.vigie.report;

import fr.vigie.media.MongoPhotoDocuments;
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
    return MongoPhotoDocuments.part(photo.photo());
  }

  static List<ReportPhoto> photos(@Nullable List<Document> documents) {
    return documents == null
        ? List.of()
        : documents.stream().map(MongoPhotoDocuments::shown).map(ReportPhoto::new).toList();
  }

  static Document of(Handling handling) {
    return MongoHandling.of(handling);
  }

  static Handling handling(@Nullable Document document) {
    return MongoHandling.handling(document);
  }

  static Document of(Moderation moderation) {
    return new Document("isHeld", moderation.isHeld());
  }

  static Moderation moderation(@Nullable Document document) {
    return document == null ? Moderation.NONE : new Moderation(document.getBoolean("isHeld"));
  }
}
