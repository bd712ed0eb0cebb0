package fr.vigie.fieldwork;

import fr.vigie.identity.Viewer;
import fr.vigie.part.UseParts;
import fr.vigie.workorder.ActOnWorkOrder;
import fr.vigie.workorder.Progress.Running;
import fr.vigie.workorder.Spent;
import fr.vigie.workorder.Staffing;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderOutcome;
import fr.vigie.workorder.WorkOrderOutcome.Changed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What those do who do the work: take it on or not, begin, interrupt, note, finish, give up. The
/// timer runs from the beginning to an interruption or the end.
public final class AgentActs {

  private static final int MOST_MINUTES = 1_440;

  private final ActOnWorkOrder acts;
  private final NoteWork noteWork;
  private final UseParts useParts;
  private final Clock clock;

  AgentActs(ActOnWorkOrder acts, NoteWork noteWork, UseParts useParts, Clock clock) {
    this.acts = acts;
    this.noteWork = noteWork;
    this.useParts = useParts;
    this.clock = clock;
  }

  /// What an agent tells with an act.
  ///
  /// @param note why, or what was done
  /// @param until when held work is to be taken up again; null when that is not known
  /// @param beside what else is changed in fields
  public record Told(
      @Nullable String note,
      @Nullable Instant until,
      FieldNotes notes,
      UnaryOperator<WorkOrder> beside) {

    private static Told of(@Nullable String note, FieldNotes notes) {
      return new Told(note, null, notes, UnaryOperator.identity());
    }
  }

  public WorkOrderOutcome accept(Viewer viewer, String workOrderId) {
    return tell(viewer, workOrderId, Act.ACCEPT, Told.of(null, FieldNotes.NONE));
  }

  /// It goes back to the dispatcher, and is nobody's.
  public WorkOrderOutcome refuse(Viewer viewer, String workOrderId, String reason) {
    return tell(viewer, workOrderId, Act.REFUSE, Told.of(reason, FieldNotes.NONE));
  }

  public WorkOrderOutcome start(Viewer viewer, String workOrderId) {
    return tell(viewer, workOrderId, Act.START, Told.of(null, FieldNotes.NONE));
  }

  /// Interrupts it.
  ///
  /// @param until when it is to be taken up again; null when that is not known
  public WorkOrderOutcome hold(
      Viewer viewer, String workOrderId, String reason, @Nullable Instant until) {
    return tell(
        viewer,
        workOrderId,
        Act.HOLD,
        new Told(reason, until, FieldNotes.NONE, UnaryOperator.identity()));
  }

  public WorkOrderOutcome record(Viewer viewer, String workOrderId, FieldNotes notes) {
    return tell(viewer, workOrderId, Act.RECORD, Told.of(null, notes));
  }

  public WorkOrderOutcome complete(
      Viewer viewer, String workOrderId, @Nullable String note, FieldNotes notes) {
    return tell(viewer, workOrderId, Act.COMPLETE, Told.of(note, notes));
  }

  /// It cannot be done, and why.
  public WorkOrderOutcome giveUp(
      Viewer viewer, String workOrderId, String reason, FieldNotes notes) {
    return tell(viewer, workOrderId, Act.GIVE_UP, Told.of(reason, notes));
  }

  /// An act with all that is told with it, of which all is done or nothing.
  public WorkOrderOutcome tell(Viewer viewer, String workOrderId, Act act, Told told) {
    return acts.act(
        viewer,
        new ActOnWorkOrder.Request(workOrderId, act, told.note()),
        found -> {
          var workOrder = told.beside().apply(found);
          return act == Act.COMPLETE
              ? completed(viewer, workOrder, told.notes())
              : noted(viewer, done(viewer, workOrder, act, told.until()), told.notes());
        });
  }

  private WorkOrder done(Viewer viewer, WorkOrder workOrder, Act act, @Nullable Instant until) {
    return switch (act) {
      case ACCEPT -> taken(viewer, workOrder).with(workOrder.details().with(answered(workOrder)));
      case REFUSE ->
          workOrder
              .assigned(null, workOrder.plannedFor())
              .with(workOrder.details().with(Staffing.NONE));
      case START -> started(viewer, taken(viewer, workOrder));
      case HOLD -> held(workOrder, until);
      case GIVE_UP -> stopped(workOrder);
      case RECORD -> workOrder;
      default -> throw new IllegalArgumentException("no act of agents: " + act);
    };
  }

  /// The first of a team who takes on what it was given answers for it from then on.
  private static WorkOrder taken(Viewer viewer, WorkOrder workOrder) {
    var members = workOrder.details().staffing().members();
    return workOrder.agent() == null && members.stream().anyMatch(viewer::is)
        ? workOrder.assigned(viewer.staff().id(), workOrder.plannedFor())
        : workOrder;
  }

  private static Staffing answered(WorkOrder workOrder) {
    return workOrder.details().staffing().answered();
  }

  private WorkOrder held(WorkOrder workOrder, @Nullable Instant until) {
    var stopped = stopped(workOrder).details();
    return workOrder.with(stopped.with(stopped.progress().heldUntil(until)));
  }

  private WorkOrderOutcome noted(Viewer viewer, WorkOrder workOrder, FieldNotes notes) {
    return notes.isNone()
        ? new Changed(workOrder)
        : noteWork.note(viewer.staff().id(), workOrder, notes);
  }

  /// What is missing is told before anything is written.
  private WorkOrderOutcome completed(Viewer viewer, WorkOrder workOrder, FieldNotes notes) {
    var missing =
        workOrder.details().tasks().stream()
            .filter(task -> task.isMissing(notes.answer(task.id())))
            .toList();
    if (!missing.isEmpty()) {
      return new WorkOrderOutcome.TasksMissing(workOrder, missing);
    }
    var photos = workOrder.details().photos();
    if (workOrder.details().needs().isPhotoAfterRequired()
        && notes.afterPhotos().isEmpty()
        && !photos.showAfter()) {
      return new WorkOrderOutcome.PhotoMissing(workOrder);
    }
    return noted(viewer, stopped(workOrder), notes);
  }

  private WorkOrder started(Viewer viewer, WorkOrder workOrder) {
    var details = workOrder.details();
    var running = new Running(viewer.staff().id(), clock.instant());
    return workOrder.with(
        details.with(details.progress().heldUntil(null).timed(running)).with(answered(workOrder)));
  }

  /// The timer stops, and its time is noted; a day at most, for whoever forgot to stop it.
  private WorkOrder stopped(WorkOrder workOrder) {
    var details = workOrder.details();
    var running = details.progress().running();
    if (running == null) {
      return workOrder;
    }
    var now = clock.instant();
    var minutes = Math.clamp(Duration.between(running.since(), now).toMinutes(), 0, MOST_MINUTES);
    var spent = details.spent();
    var time = new Spent.Time("timer-" + spent.times().size(), running.by(), minutes, true, now);
    return workOrder.with(
        details
            .with(details.progress().timed(null))
            .with(
                spent
                    .plus(time)
                    .at(useParts.hourlyCents(workOrder.territory()).orElse(spent.hourlyCents()))));
  }
}
