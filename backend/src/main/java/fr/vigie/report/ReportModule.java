package fr.vigie.report;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.category.CategoryModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of reports.
public record ReportModule(
    Reports reports, FileReport fileReport, FollowWork followWork, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(4, "index reports", MongoReports::createIndexes),
          new Migration(8, "find reports by cells", MongoReports::createIndexes),
          new Migration(77, "know reporters by pseudonyms", MongoReporters::takePseudonyms));

  public static ReportModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      Assets assets,
      CategoryModule category,
      ContactModule contact,
      EventModule events,
      Ids ids,
      Clock clock) {
    var reports = new MongoReports(database);
    var fileReport =
        new FileReport(
            territories,
            assets,
            category.categories(),
            category.offers(),
            contact.pseudonyms(),
            reports,
            events.log(),
            transactions,
            ids,
            clock);
    var filed =
        events
            .live()
            .feed(
                ReportEvents.FILED,
                event ->
                    reports
                        .find(event.subject())
                        .map(report -> new ReportFiled(event.id(), event.at(), report)));
    var view = new ReportView(territories, category.categories(), clock);
    return new ReportModule(
        reports,
        fileReport,
        new FollowWork(reports, events.log(), ids),
        new ReportWiring(new MongoReportReads(database), fileReport, filed, view));
  }
}
