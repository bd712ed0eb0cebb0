package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.MergeOptions;
import com.mongodb.client.model.MergeOptions.WhenMatched;
import com.mongodb.client.model.MergeOptions.WhenNotMatched;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import fr.vigie.photo.MongoPhotoParts;
import fr.vigie.photo.Photo;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoSubject;
import fr.vigie.report.Report.Status;
import fr.vigie.view.Wanted;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
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

  @Override
  public void moved(Subject now) {
    reports.update(
        and(eq("_id", now.id()), exists("photos.0")),
        Updates.set("photos.$[].territory", now.territory()));
  }

  /// Lets those follow that stayed behind with the territory or category that a report once had.
  static void followReports(MongoDatabase database) {
    var reports = database.getCollection("reports");
    var named = new Document("territory", "$territory");
    var within =
        new Document("input", "$photos")
            .append("in", new Document("$mergeObjects", List.of("$$this", named)));
    reports.updateMany(
        exists("photos.0"), List.of(Updates.set("photos", new Document("$map", within))));
    reports
        .aggregate(
            List.of(
                Aggregates.match(exists("photos.0")),
                Aggregates.unwind("$photos"),
                Aggregates.project(
                    new Document("_id", "$photos._id")
                        .append("territory", 1)
                        .append("category", 1)),
                Aggregates.merge(
                    "photos",
                    new MergeOptions()
                        .uniqueIdentifier("_id")
                        .whenMatched(WhenMatched.MERGE)
                        .whenNotMatched(WhenNotMatched.DISCARD))))
        .toCollection();
  }

  private static Bson report(Photo photo) {
    return eq("_id", Objects.requireNonNull(photo.subject()).id());
  }
}
