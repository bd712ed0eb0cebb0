package fr.vigie.opendata;

import com.mongodb.client.MongoDatabase;
import fr.vigie.category.CategoryModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.mongo.Migration;
import fr.vigie.report.PublicReports;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What the rest of the backend sees of open data.
public record OpenDataModule(OpenTerritories open, List<Route> routes, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(165, "find who gives data away", MongoSwitches::createIndexes));

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
    var catalogue =
        new CatalogueRoutes(territories, switches, new DataSets(territories, switches, reports));
    return new OpenDataModule(
        switches,
        Stream.of(routes.routes(), catalogue.routes()).flatMap(List::stream).toList(),
        new OpenDataWiring(territories, switches, setOpenData));
  }
}
