package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldChange.Conflict;
import fr.vigie.fieldevent.FieldEvent.Act;
import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.fieldevent.PushFieldEvents.Applied;
import fr.vigie.fieldwork.AgentActs;
import fr.vigie.fieldwork.CheckNotes;
import fr.vigie.fieldwork.FieldNotes;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrderOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Does what an agent did, by the same acts and rules as those of an agent with a network, within
/// the transaction under way.
final class ApplyFieldEvent implements PushFieldEvents.Apply {

  private static final int MOST_REASON = 500;
  private static final int MOST_NOTE = 2_000;

  private final AgentActs agentActs;

  ApplyFieldEvent(AgentActs agentActs) {
    this.agentActs = agentActs;
  }

  @Override
  public Applied apply(Viewer viewer, Sent sent) {
    if (!viewer.doesWork()) {
      return Applied.refused(Reason.AGENT_NOT_ACTIVE);
    }
    try {
      // All of it before any of it is done: what was done stays.
      sent.changes().forEach(MergeFields::check);
      CheckNotes.check(sent.notes());
      return applied(viewer, sent);
    } catch (InvalidInput refused) {
      return Applied.refused(Reason.INVALID_INPUT);
    }
  }

  /// What does not fit the work order is left out, such as a part that is in no catalogue any more,
  /// and a dispatcher sees it: what was done is not lost for it.
  private Applied applied(Viewer viewer, Sent sent) {
    var merge = new Merge(sent.changes(), new ArrayList<>());
    var all = notes(sent);
    var notes = all;
    var outcome = done(viewer, sent, notes, merge);
    var fitting = without(notes, outcome);
    while (!fitting.equals(notes)) {
      notes = fitting;
      outcome = done(viewer, sent, notes, merge);
      fitting = without(notes, outcome);
    }
    return new Applied(reason(outcome), merge.conflicts(), notes.equals(all));
  }

  private static FieldNotes without(FieldNotes notes, WorkOrderOutcome outcome) {
    return switch (outcome) {
      case WorkOrderOutcome.TaskUnfit unfit -> notes.withoutAnswer(unfit.taskId());
      case WorkOrderOutcome.PartNotFound unknown -> notes.withoutPart(unknown.partId());
      case WorkOrderOutcome.AssetUnfit unfit -> notes.withoutAsset(unfit.assetId());
      default -> notes;
    };
  }

  /// Photos that are said to belong to work that is done show the place after it; a name that no
  /// photo can have is only kept.
  private static FieldNotes notes(Sent sent) {
    var notes = sent.notes();
    return sent.act() == Act.COMPLETE && notes.owner() != null
        ? notes.withAfterPhotos(
            Stream.concat(
                    notes.afterPhotos().stream(),
                    sent.photos().stream().filter(CheckNotes::isPhoto))
                .distinct()
                .toList())
        : notes;
  }

  private WorkOrderOutcome done(Viewer viewer, Sent sent, FieldNotes notes, Merge merge) {
    var told = new AgentActs.Told(note(sent), sent.until(), notes, merge);
    var act = WorkOrder.Act.valueOf(sent.act().name());
    merge.done().clear();
    var outcome = agentActs.tell(viewer, sent.workOrder(), act, told);
    // Done before by another device of the agent: what this one has noted is new all the same.
    var isToNote = outcome instanceof WorkOrderOutcome.Changed && merge.done().isEmpty();
    return isToNote && !(notes.isNone() && sent.changes().isEmpty())
        ? agentActs.tell(
            viewer,
            sent.workOrder(),
            WorkOrder.Act.RECORD,
            new AgentActs.Told(null, null, notes, merge))
        : outcome;
  }

  /// The merging of fields within the act, which may have to be done again.
  private record Merge(List<FieldChange> changes, List<MergeFields.Merged> done)
      implements UnaryOperator<WorkOrder> {

    @Override
    public WorkOrder apply(WorkOrder current) {
      var merged = MergeFields.merge(current, changes);
      done.add(merged);
      return merged.workOrder();
    }

    List<Conflict> conflicts() {
      return done.isEmpty() ? List.of() : done.getLast().conflicts();
    }
  }

  /// Why, which has to be said, or what was done, which need not.
  private static @Nullable String note(Sent sent) {
    return switch (sent.act()) {
      case ACCEPT, START -> null;
      case REFUSE, HOLD, GIVE_UP -> text(sent, 1, MOST_REASON);
      case RECORD, COMPLETE ->
          sent.note() == null || sent.note().isBlank() ? null : text(sent, 1, MOST_NOTE);
    };
  }

  private static String text(Sent sent, int least, int most) {
    var note = sent.note() == null ? "" : sent.note().strip();
    InvalidInput.unless(
        note.length() >= least && note.length() <= most,
        "note",
        least + " to " + most + " characters");
    PlainText.check(note, "note");
    return note;
  }

  private static @Nullable Reason reason(WorkOrderOutcome outcome) {
    return switch (outcome) {
      case WorkOrderOutcome.Changed _ -> null;
      case WorkOrderOutcome.NotAllowed _ -> Reason.NOT_ASSIGNED;
      case WorkOrderOutcome.TakenByOther _ -> Reason.TAKEN_BY_OTHER;
      case WorkOrderOutcome.WorkOrderNotFound _ -> Reason.WORK_ORDER_NOT_FOUND;
      case WorkOrderOutcome.StatusForbids forbids ->
          forbids.workOrder().status() == Status.CANCELLED
              ? Reason.WORK_ORDER_CANCELLED
              : Reason.STATUS_FORBIDS;
      case WorkOrderOutcome.TasksMissing _ -> Reason.TASKS_MISSING;
      case WorkOrderOutcome.PhotoMissing _ -> Reason.PHOTO_MISSING;
      default -> Reason.INVALID_INPUT;
    };
  }
}
