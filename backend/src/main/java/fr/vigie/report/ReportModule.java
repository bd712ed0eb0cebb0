package fr.vigie.report;

import com.mongodb.client.MongoDatabase;
import fr.vigie.category.CategoryModule;
import fr.vigie.event.EventLog;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.media.MediaModule;
import fr.vigie.mongo.Migration;
import fr.vigie.photo.Photo;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of reports.
public record ReportModule(
    Reports reports,
    ReportReads reads,
    ReportPhotos photos,
    FollowWork followWork,
    ChangeReport changeReport,
    FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(4, "index reports", MongoReports::createIndexes),
          new Migration(8, "find reports by cells", MongoReports::createIndexes),
          new Migration(
              63, "find reports by what was filed with them", MongoReports::createIndexes),
          new Migration(70, "handle reports", MongoReports::addStatusTimes),
          new Migration(77, "know reporters by pseudonyms", MongoReporters::takePseudonyms),
          new Migration(83, "know private ground and mended roots", MongoReportFacts::add),
          new Migration(87, "let photos follow their reports", MongoReportPhotos::followReports));

  /// What is kept of those who report.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "reports",
          "what citizens report: their pseudonym, their words, what was answered to them, marks of the device and the network; the reference names the report only",
          "to mend what is broken and to answer those who report; against abuse",
          Basis.PUBLIC_TASK,
          "REPORTERS, WORDS, SENDERS",
          List.of(
              new Link("_id", KnownBy.REPORT),
              new Link("reporter", KnownBy.PSEUDONYM),
              // What was filed signed in is of who signed in, whoever holds the phone.
              new Link("moderation.device", KnownBy.DEVICE, "reporter")),
          List.of(
              new Part("reporter", Erasure.REMOVE),
              new Part("note", Erasure.REMOVE),
              new Part("answers", Erasure.EMPTY),
              new Part("photos", Erasure.EMPTY),
              new Part("clientReportId", Erasure.REPLACE),
              new Part("fingerprint", Erasure.REPLACE),
              new Part("moderation", Erasure.REMOVE),
              new Part("exactPlace", Erasure.REMOVE),
              new Part("filing.saidAt", Erasure.REMOVE),
              new Part("filing.address", Erasure.REMOVE),
              new Part("filing.reference", Erasure.KEEP),
              new Part("handling.words", Erasure.REMOVE),
              new Part("handling.satisfaction", Erasure.REMOVE),
              new Part("timeline.text", Erasure.REMOVE),
              new Part("timeline.key", Erasure.REMOVE),
              new Part("moderation.decidedBy", Erasure.KEEP_UNTOLD)));

  public static ReportModule on(
      MongoDatabase database,
      Territories territories,
      CategoryModule category,
      MediaModule media,
      AfterMoving afterMoving,
      EventModule events,
      Ids ids,
      Clock clock) {
    var reports = new MongoReports(database);
    var photos = new ReportPhotos(media.attach(), media.move());
    media.subjects().tell(Photo.Kind.REPORT, new MongoReportPhotos(database));
    var filed =
        events
            .live()
            .feed(
                ReportEvents.FILED,
                event ->
                    reports
                        .find(event.subject())
                        .map(report -> new ReportFiled(event.id(), event.at(), report)));
    var view = new ReportView(territories, category.ofTerritories(), clock);
    var reads = new MongoReportReads(database);
    return new ReportModule(
        reports,
        reads,
        photos,
        followWork(database, events.log(), ids),
        new ChangeReport(reports, photos, events.log(), afterMoving, ids),
        new ReportWiring(reads, filed, view));
  }

  /// The reports themselves.
  public static Reports reports(MongoDatabase database) {
    return new MongoReports(database);
  }

  /// How reports follow their work.
  public static FollowWork followWork(MongoDatabase database, EventLog events, Ids ids) {
    return new FollowWork(new MongoReports(database), events, ids);
  }
}
