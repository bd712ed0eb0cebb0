package fr.vigie.preventive;

import fr.vigie.category.ChecklistItem;
import fr.vigie.category.Words;
import fr.vigie.preventive.PlanAssets.Target;
import fr.vigie.task.Task;
import fr.vigie.team.Team;
import fr.vigie.workorder.Details;
import fr.vigie.workorder.Links;
import fr.vigie.workorder.Needs;
import fr.vigie.workorder.Staffing;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The work order that a plan asks for, as it is when it is made.
///
/// @param team the one that it is given to; null for none
record PlanWorkOrders(PreventivePlan plan, @Nullable Team team, String id, Instant now) {

  /// @param day when it is to be done
  /// @param dueAt when it is late
  WorkOrder workOrder(LocalDate day, Instant dueAt, List<Target> targets) {
    var work = plan.terms().work();
    var first = targets.getFirst();
    // Given to a team it is planned; else somebody has yet to say who does it.
    var status = team == null ? Status.NEW : Status.PLANNED;
    var act = team == null ? Act.OPEN : Act.PLAN;
    return new WorkOrder(
            id,
            "plan-" + id,
            plan.id(),
            status,
            plan.terms().assets().kind().domain(),
            work.instructions(),
            null,
            day,
            dueAt,
            first.location(),
            first.commune(),
            plan.territory(),
            List.of(),
            null,
            List.of(new Step(now, act, status, plan.by(), plan.terms().name(), true)),
            now)
        .with(details(targets.stream().map(Target::id).toList()));
  }

  private Details details(List<String> assets) {
    var work = plan.terms().work();
    return Details.NONE
        .with(
            new Needs(
                work.priority(), null, work.skills(), work.means(), work.estimatedMinutes(), false))
        .with(team == null ? Staffing.NONE : Staffing.NONE.of(team.id(), team.members()))
        .with(new Links(assets, plan.id(), null, null, null))
        .with(work.tasks().stream().map(PlanWorkOrders::task).toList());
  }

  private static Task task(PlanTerms.Task asked) {
    return Task.of(
        new ChecklistItem(
            asked.code(),
            new Words(asked.label()),
            ChecklistItem.Kind.valueOf(asked.kind().name()),
            asked.isRequired(),
            List.of(),
            asked.unit(),
            null,
            null));
  }
}
