package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import fr.vigie.photo.MongoPhotoParts;
import fr.vigie.photo.Photo;
import fr.vigie.photo.PhotoSubject;
import java.util.Objects;
import org.bson.conversions.Bson;

/// The photos within the reports of collection `reports`, found by the report's `_id`.
final class MongoReportPhotos implements PhotoSubject {

  private final Documents reports;

  MongoReportPhotos(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
  }

  @Override
  public void changed(Photo photo) {
    reports.update(
        and(report(photo), eq("photos._id", photo.id())),
        Updates.set("photos.$", MongoPhotoParts.of(photo.shown())));
  }

  @Override
  public void removed(Photo photo) {
    reports.update(report(photo), Updates.pull("photos", eq("_id", photo.id())));
  }

  private static Bson report(Photo photo) {
    return eq("_id", Objects.requireNonNull(photo.subject()).id());
  }
}
