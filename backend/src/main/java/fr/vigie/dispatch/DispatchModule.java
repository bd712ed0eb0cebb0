package fr.vigie.dispatch;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.KnownContractors;
import fr.vigie.identity.People;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.team.TeamModule;
import fr.vigie.territory.TerritoryModule;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of dispatching.
public record DispatchModule(FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          // Among those of number 97 when late work was of this package.
          new Migration(
              120, "forget assignments after 30 days", MongoBulkAssignments::createIndexes));

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

  public static DispatchModule on(
      MongoDatabase database,
      Transactions transactions,
      TerritoryModule territory,
      People people,
      TeamModule team,
      KnownContractors contractors,
      WorkOrderModule workOrder,
      Clock clock) {
    var territories = territory.territories();
    var works = new MongoGivenWorks(database);
    var staff = new Staff(territories, people, team.teams(), team.rosters(), team.absences());
    return new DispatchModule(
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
            new AssignWorkOrders(
                workOrder.workOrders(),
                workOrder.keep(),
                new MongoBulkAssignments(database),
                people,
                team.teams(),
                contractors,
                transactions,
                clock)));
  }
}
