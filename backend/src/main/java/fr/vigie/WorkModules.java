package fr.vigie;

import fr.vigie.alarm.AlarmModule;
import fr.vigie.asset.AssetModule;
import fr.vigie.contractor.ContractorModule;
import fr.vigie.event.EventModule;
import fr.vigie.fieldwork.FieldworkModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.IdentityModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.part.PartModule;
import fr.vigie.planning.PlanningModule;
import fr.vigie.register.RegisterModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Worker;
import fr.vigie.team.TeamModule;
import fr.vigie.territory.Territories;
import fr.vigie.verification.VerificationModule;
import fr.vigie.workorder.WorkOrderModule;
import fr.vigie.workorder.WorkOrderWatcher;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Work orders and all that is done with them, built once.
record WorkModules(
    WorkOrderModule workOrder,
    TeamModule team,
    FieldworkModule fieldwork,
    PlanningModule planning,
    PartModule part,
    ContractorModule contractor,
    List<Worker> workers)
    implements AutoCloseable {

  static final List<Migration> MIGRATIONS =
      Stream.of(
              WorkOrderModule.MIGRATIONS,
              TeamModule.MIGRATIONS,
              PartModule.MIGRATIONS,
              ContractorModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What is needed of other features.
  record Sources(
      Territories territories,
      IdentityModule identity,
      AssetModule asset,
      RegisterModule register,
      CitizenModules citizen,
      AlarmModule alarm,
      EventModule event) {}

  static WorkModules on(
      Mongo mongo, Sources from, List<WorkOrderWatcher> watchers, Ids ids, Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var people = from.identity().people();
    var assets = from.asset().assets();
    var report = from.citizen().report();
    var media = from.citizen().media();
    var workOrder =
        WorkOrderModule.on(
            database,
            transactions,
            from.territories(),
            people,
            report,
            from.citizen().category().ofTerritories(),
            media,
            from.alarm(),
            from.event(),
            watchers,
            ids,
            clock);
    var team =
        TeamModule.on(
            database,
            transactions,
            from.territories(),
            people,
            PlanningModule.ofTeams(workOrder),
            from.event().log(),
            ids,
            clock);
    var part =
        PartModule.on(database, transactions, from.territories(), from.event().log(), ids, clock);
    var fieldwork =
        FieldworkModule.on(
            workOrder, media, part.useParts(), from.register().changeInWork(), transactions, clock);
    var planning =
        PlanningModule.on(
            workOrder,
            people,
            ContractorModule.known(database),
            team,
            report.reports(),
            assets,
            from.alarm().work(),
            transactions,
            ids,
            clock);
    var contractor =
        ContractorModule.on(
            database,
            transactions,
            from.territories(),
            from.identity(),
            WorkOrderModule.openWork(database),
            from.event().log(),
            ids,
            clock);
    var verification = VerificationModule.on(workOrder, from.alarm(), assets, transactions, clock);
    return new WorkModules(
        workOrder,
        team,
        fieldwork,
        planning,
        part,
        contractor,
        List.of(workOrder.start(), fieldwork.start(), planning.start(), verification.start()));
  }

  List<FeatureWiring> wirings() {
    return List.of(
        workOrder.wiring(),
        team.wiring(),
        part.wiring(),
        fieldwork.wiring(),
        planning.wiring(),
        contractor.wiring());
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }
}
