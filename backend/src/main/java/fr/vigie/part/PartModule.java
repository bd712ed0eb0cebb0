package fr.vigie.part;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of parts and their stock.
public record PartModule(UseParts useParts, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(90, "index parts and movements of stock", MongoParts::createIndexes));

  public static PartModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      EventLog log,
      Ids ids,
      Clock clock) {
    var parts = new MongoParts(database);
    var events = new PartEvents(log, ids, clock);
    return new PartModule(
        new UseParts(parts, ids),
        new PartWiring(
            parts,
            new SetPart(parts, territories, events, transactions, ids),
            new MoveStock(parts, events, transactions, ids, clock),
            new SetHourlyRate(parts, territories, events, transactions)));
  }
}
