package fr.vigie.open311;

import com.mongodb.client.MongoDatabase;
import fr.vigie.category.CategoryModule;
import fr.vigie.event.EventLog;
import fr.vigie.filing.FileReport;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.mongo.Migration;
import fr.vigie.opendata.Grounds;
import fr.vigie.opendata.ReportNames;
import fr.vigie.report.PublicReports;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of GeoReport.
public record Open311Module(List<Route> routes, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(82, "index keys of partners", MongoApiKeys::createIndexes));

  public static Open311Module on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      CategoryModule category,
      FileReport fileReport,
      PublicReports reports,
      EventLog events,
      Ids ids,
      Clock clock) {
    var keys = new MongoApiKeys(database);
    var jurisdictions = new Jurisdictions(new Grounds(territories));
    var catalogue = new ServiceCatalogue(category.ofTerritories());
    var names = new ReportNames(territories, category.ofTerritories());
    var requests = new RequestAnswers(reports, names, territories, clock);
    var limits = new KeyLimits(clock);
    var post =
        new PostRequest(jurisdictions, catalogue, territories, keys, limits, fileReport, clock);
    var wiring =
        new ApiKeyWiring(
            territories,
            keys,
            new AddApiKey(territories, keys, events, transactions, ids, clock),
            new RevokeApiKey(keys, events, transactions, ids, clock));
    return new Open311Module(
        new Open311Routes(jurisdictions, catalogue, requests, post).routes(), wiring);
  }
}
