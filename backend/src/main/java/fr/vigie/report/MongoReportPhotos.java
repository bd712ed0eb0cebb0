package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import fr.vigie.photo.MongoPhotoParts;
import fr.vigie.photo.Photo;
import fr.vigie.photo.PhotoSubject;
import fr.vigie.report.Report.Status;
import fr.vigie.view.Wanted;
import java.util.Objects;
import org.bson.conversions.Bson;

/// The photos within the reports of collection `reports`, found by the report's `_id`.
final class MongoReportPhotos implements PhotoSubject {

  private static final Wanted SIGHT = new Wanted(ReportSight.NEEDS);

  private final Documents reports;

  MongoReportPhotos(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
  }

  /// By what the report says of it as well, from which a photo goes first when somebody is
  /// forgotten.
  @Override
  public boolean showsToAll(Photo photo) {
    return reports
        .row(and(report(photo), eq("photos._id", photo.id())), SIGHT)
        .filter(ReportSight.PUBLIC::sees)
        .filter(report -> Status.valueOf(report.required("status")).showsPhotos())
        .isPresent();
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
