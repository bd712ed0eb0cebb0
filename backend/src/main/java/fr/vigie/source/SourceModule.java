package fr.vigie.source;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of sources.
public record SourceModule(
    Sources sources, SourceAuthentication authentication, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(31, "index sources", MongoSources::createIndexes));

  public static SourceModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      MeasurementModule measurement,
      FeedAddresses addresses,
      EventLog events,
      Ids ids,
      Clock clock) {
    var sources = new MongoSources(database);
    var wiring =
        new SourceWiring(
            sources,
            new AddSource(sources, addresses, events, transactions, ids, clock),
            new RemoveSource(sources, events, transactions, ids, clock),
            new SourceKeyActs(sources, events, transactions, ids, clock),
            measurement.quarantine(),
            territories);
    return new SourceModule(sources, new SourceAuthentication(sources, clock), wiring);
  }
}
