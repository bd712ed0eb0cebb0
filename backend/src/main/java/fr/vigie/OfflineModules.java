package fr.vigie;

import fr.vigie.asset.AssetReads;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.event.EventModule;
import fr.vigie.fieldevent.FieldEventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.People;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.offline.OfflineModule;
import fr.vigie.round.RoundModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Worker;
import fr.vigie.sync.SyncModule;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What lets agents work without a network, built once around work orders.
record OfflineModules(List<FeatureWiring> wirings, List<Worker> workers) implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(SyncModule.MIGRATIONS, FieldEventModule.MIGRATIONS).flatMap(List::stream).toList();

  /// What they are built on.
  record Sources(
      Territories territories,
      TerritoryCategories categories,
      AssetReads assets,
      People people,
      EventModule event) {}

  static OfflineModules on(
      Mongo mongo, Sources from, WorkModules work, RoundModule round, Ids ids, Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var event = from.event();
    var sync = SyncModule.on(database, transactions, event, round::driver, ids, clock);
    var fieldEvent =
        FieldEventModule.on(
            database,
            transactions,
            from.people(),
            work.fieldwork(),
            round,
            sync,
            event.log(),
            ids,
            clock);
    var offline =
        OfflineModule.on(
            database,
            from.territories(),
            from.categories(),
            from.assets(),
            round.seeRounds(),
            clock);
    var workers = List.of(sync.tending(), fieldEvent.waiting());
    workers.forEach(Worker::start);
    return new OfflineModules(
        List.of(sync.wiring(), fieldEvent.wiring(), offline.wiring()), workers);
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
