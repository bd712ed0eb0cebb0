package fr.vigie.dispatch;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.KnownContractors;
import fr.vigie.identity.People;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.team.TeamModule;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.TerritoryModule;
import fr.vigie.workorder.WorkOrderModule;
import fr.vigie.workorder.WorkOrderWatcher;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of dispatching.
///
/// @param part of a template: when late work is escalated
/// @param lease lets one backend at a time look for late work: all may, but one is enough
public record DispatchModule(
    RaiseEscalations raiseEscalations, Lease lease, TemplatePart part, FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(97, "index escalations", DispatchModule::createIndexes));

  /// Who assigned many work orders at once.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "bulkAssignments",
          "who assigned many work orders at once",
          "to answer a retry the same",
          PersonalData.Basis.PUBLIC_TASK,
          "30 days",
          List.of(),
          List.of(new PersonalData.Part("_id", PersonalData.Erasure.KEEP_UNTOLD)));

  private static void createIndexes(MongoDatabase database) {
    MongoEscalations.createIndexes(database);
    MongoBulkAssignments.createIndexes(database);
  }

  public static DispatchModule on(
      MongoDatabase database,
      Transactions transactions,
      TerritoryModule territory,
      People people,
      TeamModule team,
      KnownContractors contractors,
      WorkOrderModule workOrder,
      EventLog log,
      Ids ids,
      Clock clock) {
    var territories = territory.territories();
    var works = new MongoGivenWorks(database);
    var escalations = new MongoEscalations(database);
    var levels = new MongoEscalationLevels(database);
    var events = new EscalationEvents(log, ids);
    var staff = new Staff(territories, people, team.teams(), team.rosters(), team.absences());
    var raise =
        new RaiseEscalations(
            new MongoLateWorks(database),
            escalations,
            levels,
            territories,
            events,
            transactions,
            clock);
    var wiring =
        new DispatchWiring(
            new SeeCalendar(staff, works),
            new SuggestAgents(
                workOrder.workOrders(),
                staff,
                works,
                territories,
                territory.places(),
                team.skills(),
                clock),
            escalations,
            new AssignWorkOrders(
                workOrder.workOrders(),
                workOrder.keep(),
                new MongoBulkAssignments(database),
                people,
                team.teams(),
                contractors,
                transactions,
                clock),
            new SetEscalation(territories, levels, events, transactions, clock));
    return new DispatchModule(
        raise,
        new Lease(database, "escalations", BETWEEN_LOOKS.multipliedBy(6)),
        new EscalationPart(levels),
        wiring);
  }

  /// Ends what is told of late work within the transaction in which it is done.
  public static WorkOrderWatcher watcher(MongoDatabase database, Clock clock) {
    return new EndEscalation(new MongoEscalations(database), clock);
  }

  /// Begins to look for late work; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("late work", BETWEEN_LOOKS, () -> lease.guard(raiseEscalations::raise));
    worker.start();
    return worker;
  }
}
