package fr.vigie.planning;

import fr.vigie.identity.KnownContractors;
import fr.vigie.identity.People;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.team.Teams;
import fr.vigie.workorder.ActOnWorkOrder;
import fr.vigie.workorder.Staffing;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A dispatcher says who does a work order, an agent or a contractor, and on which day. Whoever had
/// it before has it no more.
public final class AssignWorkOrder {

  /// The whole of it: what is null or empty is nobody's.
  ///
  /// @param agent the id of who answers for it
  /// @param crew the ids of who work with them
  /// @param team the id of the team that it is given to
  /// @param contractor the id of the contractor that does it, and nobody beside it
  public record Request(
      String workOrderId,
      @Nullable String agent,
      List<String> crew,
      @Nullable String team,
      @Nullable String contractor,
      @Nullable LocalDate plannedFor) {

    public Request {
      crew = List.copyOf(crew);
      if (contractor != null && (agent != null || team != null || !crew.isEmpty())) {
        throw new IllegalArgumentException("given to " + contractor + " and to others");
      }
    }
  }

  private final ActOnWorkOrder acts;
  private final People people;
  private final KnownContractors contractors;
  private final Teams teams;

  AssignWorkOrder(ActOnWorkOrder acts, People people, KnownContractors contractors, Teams teams) {
    this.acts = acts;
    this.people = people;
    this.contractors = contractors;
    this.teams = teams;
  }

  public WorkOrderOutcome assign(Viewer viewer, Request request) {
    return acts.act(
        viewer,
        new ActOnWorkOrder.Request(request.workOrderId(), Act.ASSIGN, null),
        workOrder -> assigned(workOrder, request));
  }

  private WorkOrderOutcome assigned(WorkOrder workOrder, Request request) {
    var stranger = stranger(workOrder.territory(), request);
    if (stranger.isPresent()) {
      return new WorkOrderOutcome.AgentNotFound(stranger.get());
    }
    var contractor = request.contractor();
    if (contractor != null) {
      return contractors.hold(contractor, workOrder.territory())
          ? assigned(workOrder, request, Staffing.NONE.by(contractor))
          : new WorkOrderOutcome.ContractorNotFound(contractor);
    }
    var staffing = Staffing.NONE.with(request.crew());
    var team = request.team();
    return team == null
        ? assigned(workOrder, request, staffing)
        : teams
            .hold(team, workOrder.territory())
            .map(held -> assigned(workOrder, request, staffing.of(team, held.members())))
            .orElseGet(() -> new WorkOrderOutcome.TeamNotFound(team));
  }

  private static WorkOrderOutcome assigned(
      WorkOrder workOrder, Request request, Staffing staffing) {
    return new WorkOrderOutcome.Changed(
        workOrder
            .assigned(request.agent(), request.plannedFor())
            .with(workOrder.details().with(staffing)));
  }

  /// The first who is no agent there.
  private Optional<String> stranger(String territory, Request request) {
    var named = Stream.concat(Stream.ofNullable(request.agent()), request.crew().stream()).toList();
    var agents =
        people.list(named).stream()
            .filter(person -> person.is(Role.AGENT, territory))
            .map(person -> person.id())
            .toList();
    return named.stream().filter(id -> !agents.contains(id)).findFirst();
  }
}
