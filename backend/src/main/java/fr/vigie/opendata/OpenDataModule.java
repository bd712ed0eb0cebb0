package fr.vigie.opendata;

import com.mongodb.client.MongoDatabase;
import fr.vigie.category.CategoryModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.report.PublicReports;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of open data.
public record OpenDataModule(List<Route> routes, FeatureWiring wiring) {

  public static OpenDataModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      CategoryModule category,
      PublicReports reports,
      EventLog events,
      Ids ids,
      Clock clock) {
    var switches = new MongoSwitches(database);
    var setOpenData = new SetOpenData(territories, switches, events, transactions, ids, clock);
    var names = new ReportNames(territories, category.ofTerritories());
    var routes = new OpenDataRoutes(new Grounds(territories), switches, reports, names);
    return new OpenDataModule(
        routes.routes(), new OpenDataWiring(territories, switches, setOpenData));
  }
}
