package fr.vigie.planning;

import fr.vigie.category.ChecklistItem;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.task.Misfit;
import fr.vigie.task.Task;
import fr.vigie.workorder.ActOnWorkOrder;
import fr.vigie.workorder.Needs;
import fr.vigie.workorder.Needs.Means;
import fr.vigie.workorder.Needs.Priority;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A dispatcher says anew what is to be done, how urgent it is and what it takes.
public final class ChangeWorkOrder {

  public static final int MOST_TASKS = 60;

  /// What is to be otherwise; null leaves it as it is.
  ///
  /// @param addTasks each of a code that none has yet; one of the same code and content is left
  /// @param removeTasks the ids of tasks that need not be done any more
  public record Request(
      String workOrderId,
      @Nullable String instructions,
      @Nullable Instant dueAt,
      @Nullable Priority priority,
      @Nullable List<String> skills,
      @Nullable Set<Means> means,
      @Nullable Integer estimatedMinutes,
      List<ChecklistItem> addTasks,
      List<String> removeTasks) {}

  private final ActOnWorkOrder acts;

  ChangeWorkOrder(ActOnWorkOrder acts) {
    this.acts = acts;
  }

  /// Throws {@link InvalidInput} for more than 60 tasks, or a code that another task has.
  public WorkOrderOutcome change(Viewer viewer, Request request) {
    return acts.act(
        viewer,
        new ActOnWorkOrder.Request(request.workOrderId(), Act.CHANGE, null),
        workOrder -> changed(workOrder, request));
  }

  private static WorkOrderOutcome changed(WorkOrder workOrder, Request request) {
    var unknown =
        request.removeTasks().stream().filter(id -> find(workOrder, id).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return new WorkOrderOutcome.TaskUnfit(
          unknown.get(), Misfit.UNKNOWN_TASK, "a task of the work order");
    }
    var details = workOrder.details();
    return new WorkOrderOutcome.Changed(
        workOrder
            .instructed(
                or(request.instructions(), workOrder.instructions()),
                Objects.requireNonNullElse(request.dueAt(), workOrder.dueAt()))
            .with(details.with(needs(details.needs(), request)).with(tasks(workOrder, request))));
  }

  private static Needs needs(Needs before, Request request) {
    return new Needs(
        Objects.requireNonNullElse(request.priority(), before.priority()),
        before.category(),
        Objects.requireNonNullElse(request.skills(), before.skills()),
        Objects.requireNonNullElse(request.means(), before.means()),
        or(request.estimatedMinutes(), before.estimatedMinutes()),
        before.isPhotoAfterRequired());
  }

  private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
    return said == null ? before : said;
  }

  private static List<Task> tasks(WorkOrder workOrder, Request request) {
    var tasks = new ArrayList<Task>();
    for (var task : workOrder.details().tasks()) {
      tasks.add(request.removeTasks().contains(task.id()) ? task.removed() : task);
    }
    for (var asked : request.addTasks()) {
      var same = find(workOrder, asked.code());
      InvalidInput.unless(
          same.isEmpty() || same.get().asks().equals(asked),
          "addTasks",
          "a code that no other task of the work order has");
      if (same.isEmpty()) {
        tasks.add(Task.of(asked));
      }
    }
    InvalidInput.unless(tasks.size() <= MOST_TASKS, "addTasks", "at most 60 tasks");
    return tasks;
  }

  private static Optional<Task> find(WorkOrder workOrder, String id) {
    return workOrder.details().tasks().stream().filter(task -> task.id().equals(id)).findFirst();
  }
}
