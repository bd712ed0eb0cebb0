package fr.vigie.upkeep;

import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.readmodel.ReadModelStates;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// What the rest of the backend sees of the upkeep of what is computed ahead.
public record UpkeepModule(FeatureWiring wiring) {

  public static UpkeepModule on(
      ReadModelStates states, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    var askReadModel = new AskReadModel(states, events, transactions, ids, clock);
    return new UpkeepModule(new UpkeepWiring(new SeeReadModels(states), askReadModel));
  }
}
