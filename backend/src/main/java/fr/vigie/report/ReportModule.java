package fr.vigie.report;

import com.mongodb.client.MongoDatabase;
import fr.vigie.advice.GiveAdvice;
import fr.vigie.asset.AssetModule;
import fr.vigie.category.CategoryModule;
import fr.vigie.event.EventLog;
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
          new Migration(
              63, "find reports by what was filed with them", MongoReports::createIndexes));

  public static ReportModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      AssetModule asset,
      CategoryModule category,
      GiveAdvice giveAdvice,
      IncidentWork incidentWork,
      boolean findsAddresses,
      EventModule events,
      Ids ids,
      Clock clock) {
    var reports = new MongoReports(database);
    var fileReport =
        new FileReport(
            new FindCategory(territories, category.categories(), category.ofTerritories()),
            new CheckAnswers(category.forms()),
            new PickAsset(asset.assets(), asset.reads()),
            giveAdvice,
            incidentWork,
            findsAddresses,
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
    var view = new ReportView(territories, category.ofTerritories(), clock);
    return new ReportModule(
        reports,
        fileReport,
        followWork(database, events.log(), ids),
        new ReportWiring(new MongoReportReads(database), fileReport, filed, view));
  }

  /// How reports follow their work.
  public static FollowWork followWork(MongoDatabase database, EventLog events, Ids ids) {
    return new FollowWork(new MongoReports(database), events, ids);
  }
}
