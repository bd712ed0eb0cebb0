package fr.vigie.template;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Route;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of templates.
///
/// @param apply for those who adopt what worked elsewhere
public record TemplateModule(ApplyTemplate apply, FeatureWiring wiring, List<Route> routes) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(46, "index templates", MongoTemplates::createIndexes),
          new Migration(
              47, "ship templates", database -> MongoTemplates.ship(database, Shipped.read())),
          new Migration(
              54,
              "ship templates of lighting and alarm rules",
              database -> MongoTemplates.ship(database, Shipped.read())));

  /// Builds them.
  ///
  /// @param parts of the features, in the order in which they are applied
  public static TemplateModule on(
      MongoDatabase database,
      Transactions transactions,
      TerritoryModule territory,
      List<TemplatePart> parts,
      EventLog events,
      Ids ids,
      Clock clock) {
    var territories = territory.territories();
    var templates = new MongoTemplates(database);
    var candidates = new Candidates(territories);
    var setUp =
        new SetUp(territories, territory.serving(), parts, events, transactions, ids, clock);
    var addTerritories = new AddTerritories(territories, templates, candidates, setUp);
    return new TemplateModule(
        new ApplyTemplate(templates, setUp),
        new TemplateWiring(
            templates,
            new ImportTemplate(new TemplateReader(parts), templates, clock),
            new AddTerritory(territories, templates, candidates, setUp),
            addTerritories),
        new TemplateRoutes(addTerritories).routes());
  }
}
