package fr.vigie.comparison;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.indicator.IndicatorModule;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of comparing.
public record ComparisonModule(FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(157, "index targets of indicators", MongoTargets::createIndexes));

  public static ComparisonModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      IndicatorModule indicator,
      EventLog events,
      Ids ids,
      Clock clock) {
    var targets = new MongoTargets(database);
    var setTarget = new SetTarget(targets, events, transactions, ids, clock);
    var compare = new CompareTerritories(indicator.figures(), territories, new Lands(territories));
    return new ComparisonModule(
        new ComparisonWiring(compare, setTarget, targets, indicator.freshness(), territories));
  }
}
