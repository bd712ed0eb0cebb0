package fr.vigie.plannedwork;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of planned works.
public record PlannedWorkModule(FindPlannedWork find, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(62, "index planned works", MongoPlannedWorks::createIndexes));

  public static PlannedWorkModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      Assets assets,
      EventLog events,
      Ids ids,
      Clock clock) {
    var works = new MongoPlannedWorks(database);
    return new PlannedWorkModule(
        new FindPlannedWork(works),
        new PlannedWorkWiring(
            works,
            new SetPlannedWork(territories, assets, works, events, transactions, ids, clock),
            new WithdrawPlannedWork(works, events, transactions, ids, clock),
            territories,
            clock));
  }
}
