package fr.vigie.planning;

import fr.vigie.alarm.AlarmWork;
import fr.vigie.asset.Assets;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.KnownContractors;
import fr.vigie.identity.People;
import fr.vigie.report.Reports;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.team.TeamModule;
import fr.vigie.team.TeamWatcher;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;
import java.time.Duration;

/// What the rest of the backend sees of what dispatchers do with work orders.
public record PlanningModule(Parts parts, LapseDispatched lapse, FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  /// The use cases.
  public record Parts(
      OpenWorkOrder open,
      AssignWorkOrder assign,
      ChangeWorkOrder change,
      DispatcherActs acts,
      MergeWorkOrders merge,
      SplitWorkOrder split) {}

  public static PlanningModule on(
      WorkOrderModule workOrder,
      People people,
      KnownContractors contractors,
      TeamModule team,
      Reports reports,
      Assets assets,
      AlarmWork alarmWork,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    var acts = workOrder.acts();
    var keep = workOrder.keep();
    var workOrders = workOrder.workOrders();
    var parts =
        new Parts(
            new OpenWorkOrder(workOrders, assets, keep, transactions, ids, clock),
            new AssignWorkOrder(acts, people, contractors, team.teams()),
            new ChangeWorkOrder(acts),
            new DispatcherActs(acts, team.teams(), contractors, clock),
            new MergeWorkOrders(acts, workOrder.moveReports(), alarmWork, transactions),
            new SplitWorkOrder(
                acts,
                workOrders,
                reports,
                workOrder.moveReports(),
                keep,
                transactions,
                ids,
                clock));
    return new PlanningModule(
        parts,
        new LapseDispatched(workOrders, keep, transactions, clock),
        new PlanningWiring(parts, new PlanningInputs(team.skills())));
  }

  /// Keeps what is given to teams.
  public static TeamWatcher ofTeams(WorkOrderModule workOrder) {
    return new KeepTeamWork(workOrder.workOrders(), workOrder.keep());
  }

  /// Begins to take back what was not taken on in time; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("work not taken on", BETWEEN_LOOKS, lapse::lapse);
    worker.start();
    return worker;
  }
}
