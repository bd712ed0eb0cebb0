package fr.vigie;

import fr.vigie.asset.AssetModule;
import fr.vigie.contractor.ContractorModule;
import fr.vigie.dispatch.DispatchModule;
import fr.vigie.duework.DueWorkModule;
import fr.vigie.escalation.EscalationModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.People;
import fr.vigie.measurement.Metrics;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.preventive.PreventiveModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Worker;
import fr.vigie.team.TeamModule;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Who should go, and what is due again, built once around work orders.
record DispatchModules(
    DispatchModule dispatch,
    EscalationModule escalation,
    PreventiveModule preventive,
    DueWorkModule dueWork,
    List<Worker> workers)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              DispatchModule.MIGRATIONS,
              EscalationModule.MIGRATIONS,
              PreventiveModule.MIGRATIONS,
              DueWorkModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What is kept of members of staff.
  static final List<PersonalData> REGISTER =
      Stream.of(
              TeamModule.PERSONAL_DATA,
              List.of(PreventiveModule.PERSONAL_DATA, DispatchModule.PERSONAL_DATA))
          .flatMap(List::stream)
          .toList();

  /// What they are built on.
  record Sources(
      TerritoryModule territory, People people, AssetModule asset, Metrics metrics, EventLog log) {}

  static DispatchModules on(Mongo mongo, Sources sources, WorkModules work, Ids ids, Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var territories = sources.territory().territories();
    var workOrder = work.workOrder();
    var team = work.team();
    var dispatch =
        DispatchModule.on(
            database,
            transactions,
            sources.territory(),
            sources.people(),
            team,
            ContractorModule.known(database),
            workOrder,
            clock);
    var escalation =
        EscalationModule.on(database, transactions, territories, sources.log(), ids, clock);
    var preventive =
        PreventiveModule.on(
            database,
            transactions,
            territories,
            sources.asset(),
            sources.metrics(),
            team,
            sources.log(),
            ids,
            clock);
    var dueWork =
        DueWorkModule.on(
            database,
            transactions,
            territories,
            preventive,
            team.teams(),
            workOrder.keep(),
            ids,
            clock);
    return new DispatchModules(
        dispatch, escalation, preventive, dueWork, List.of(escalation.start(), dueWork.start()));
  }

  List<FeatureWiring> wirings() {
    return List.of(dispatch.wiring(), escalation.wiring(), preventive.wiring(), dueWork.wiring());
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
