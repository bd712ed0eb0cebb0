package fr.vigie.planning;

import fr.vigie.team.Team;
import fr.vigie.team.TeamWatcher;
import fr.vigie.workorder.KeepWorkOrder;
import fr.vigie.workorder.KeepWorkOrder.Doer;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderLifecycle;
import fr.vigie.workorder.WorkOrders;
import java.util.List;
import java.util.function.Consumer;

/// What is given to a team goes along with it: it is the work of those who are its members now, and
/// of no team once it is disbanded. What was done keeps the team that it was given to.
final class KeepTeamWork implements TeamWatcher {

  private static final int MOST_AT_ONCE = 200;

  private final WorkOrders workOrders;
  private final KeepWorkOrder keep;

  KeepTeamWork(WorkOrders workOrders, KeepWorkOrder keep) {
    this.workOrders = workOrders;
    this.keep = keep;
  }

  @Override
  public void set(Team after) {
    forEach(
        after,
        page -> {
          var changed =
              page.stream()
                  .filter(w -> !w.details().staffing().members().equals(after.members()))
                  .map(w -> given(w, after))
                  .toList();
          if (!changed.isEmpty()) {
            keep.give(changed);
          }
        });
  }

  private static WorkOrder given(WorkOrder workOrder, Team team) {
    var details = workOrder.details();
    return workOrder.with(details.with(details.staffing().of(team.id(), team.members())));
  }

  @Override
  public void disbanded(Team before, String by) {
    forEach(before, page -> page.forEach(workOrder -> takeFrom(workOrder, by)));
  }

  private void takeFrom(WorkOrder workOrder, String by) {
    var details = workOrder.details();
    keep.change(
        workOrder,
        workOrder.with(details.with(details.staffing().ofNoTeam())),
        WorkOrderLifecycle.change(workOrder.status(), Act.DISBAND).orElseThrow(),
        new Doer(by, null, true));
  }

  private void forEach(Team team, Consumer<List<WorkOrder>> keeping) {
    List<WorkOrder> page;
    var after = "";
    do {
      page = workOrders.openOf(team.id(), after, MOST_AT_ONCE);
      keeping.accept(page);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == MOST_AT_ONCE);
  }
}
