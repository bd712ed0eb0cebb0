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

  public WorkOrderOutcome accept(Viewer viewer, String workOrderId) {
    return acts.act(
        viewer,
        of(workOrderId, Act.ACCEPT, null),
        w -> new Changed(w.with(w.details().with(w.details().staffing().answered()))));
  }

  /// It goes back to the dispatcher, and is nobody's.
  public WorkOrderOutcome refuse(Viewer viewer, String workOrderId, String reason) {
    return acts.act(
        viewer,
        of(workOrderId, Act.REFUSE, reason),
        w -> new Changed(w.assigned(null, w.plannedFor()).with(w.details().with(Staffing.NONE))));
  }

  public WorkOrderOutcome start(Viewer viewer, String workOrderId) {
    return acts.act(viewer, of(workOrderId, Act.START, null), w -> new Changed(started(viewer, w)));
  }

  /// Interrupts it.
  ///
  /// @param until when it is to be taken up again; null when that is not known
  public WorkOrderOutcome hold(
      Viewer viewer, String workOrderId, String reason, @Nullable Instant until) {
    return acts.act(
        viewer,
        of(workOrderId, Act.HOLD, reason),
        w -> {
          var stopped = stopped(w);
          return new Changed(
              stopped.with(stopped.details().with(stopped.details().progress().heldUntil(until))));
        });
  }

  public WorkOrderOutcome record(Viewer viewer, String workOrderId, FieldNotes notes) {
    return acts.act(
        viewer,
        of(workOrderId, Act.RECORD, null),
        w -> noteWork.note(viewer.staff().id(), w, notes));
  }

  public WorkOrderOutcome complete(
      Viewer viewer, String workOrderId, @Nullable String note, FieldNotes notes) {
    return acts.act(viewer, of(workOrderId, Act.COMPLETE, note), w -> completed(viewer, w, notes));
  }

  /// It cannot be done, and why.
  public WorkOrderOutcome giveUp(
      Viewer viewer, String workOrderId, String reason, FieldNotes notes) {
    return acts.act(
        viewer,
        of(workOrderId, Act.GIVE_UP, reason),
        w -> noteWork.note(viewer.staff().id(), stopped(w), notes));
  }

  private static ActOnWorkOrder.Request of(String workOrderId, Act act, @Nullable String note) {
    return new ActOnWorkOrder.Request(workOrderId, act, note);
  }

  /// What is missing is told before anything is written.
  private WorkOrderOutcome completed(Viewer viewer, WorkOrder workOrder, FieldNotes notes) {
    var missing =
        workOrder.details().tasks().stream()
            .filter(task -> task.isMissing(notes.answers().get(task.id())))
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
    return noteWork.note(viewer.staff().id(), stopped(workOrder), notes);
  }

  private WorkOrder started(Viewer viewer, WorkOrder workOrder) {
    var details = workOrder.details();
    var running = new Running(viewer.staff().id(), clock.instant());
    return workOrder.with(
        details
            .with(details.progress().heldUntil(null).timed(running))
            .with(details.staffing().answered()));
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
