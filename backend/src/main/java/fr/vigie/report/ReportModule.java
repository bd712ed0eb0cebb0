package fr.vigie.report;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territories;
import fr.vigie.territory.TerritoryEvents;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of reports.
///
/// @param categoriesPart the part of a template that says what may be reported
public record ReportModule(
    Categories categories,
    Reports reports,
    FileReport fileReport,
    FollowWork followWork,
    TemplatePart categoriesPart,
    FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(4, "index reports", MongoReports::createIndexes),
          new Migration(8, "find reports by cells", MongoReports::createIndexes));

  public static ReportModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      Assets assets,
      EventModule events,
      Ids ids,
      Clock clock) {
    var categories = new Categories();
    var offers = new MongoOffers(database, categories.workingDays());
    events.live().listen(TerritoryEvents.TYPES, offers::forget);
    var reports = new MongoReports(database);
    var fileReport =
        new FileReport(
            territories,
            assets,
            categories,
            offers,
            reports,
            events.log(),
            transactions,
            ids,
            clock);
    var offerCategory =
        new OfferCategory(territories, categories, offers, events.log(), transactions, ids, clock);
    var filed =
        events
            .live()
            .feed(
                ReportEvents.FILED,
                event ->
                    reports
                        .find(event.subject())
                        .map(report -> new ReportFiled(event.id(), event.at(), report)));
    var view = new ReportView(territories, categories, clock);
    return new ReportModule(
        categories,
        reports,
        fileReport,
        new FollowWork(reports, events.log(), ids),
        new CategoriesPart(categories, offers),
        new ReportWiring(
            categories,
            offers,
            new OfferWiring(offerCategory),
            new MongoReportReads(database),
            fileReport,
            filed,
            view));
  }
}
