package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldChange.Conflict;
import fr.vigie.fieldevent.FieldEvent.Act;
import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.fieldevent.PushFieldEvents.Applied;
import fr.vigie.fieldwork.AgentActs;
import fr.vigie.fieldwork.FieldNotes;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import fr.vigie.workorder.ActOnWorkOrder;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrderOutcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Does what an agent did, by the same acts and rules as those of an agent with a network, within
/// the transaction under way.
final class ApplyFieldEvent implements PushFieldEvents.Apply {

  private static final int MOST_REASON = 500;
  private static final int MOST_NOTE = 2_000;

  private final AgentActs agentActs;
  private final ActOnWorkOrder acts;

  ApplyFieldEvent(AgentActs agentActs, ActOnWorkOrder acts) {
    this.agentActs = agentActs;
    this.acts = acts;
  }

  @Override
  public Applied apply(Viewer viewer, Sent sent) {
    if (viewer.scope(Right.DO_WORK).isNowhere()) {
      return Applied.refused(Reason.AGENT_NOT_ACTIVE);
    }
    try {
      // All of it before any of it is done: what was done stays.
      sent.changes().forEach(MergeFields::check);
      return applied(viewer, sent);
    } catch (InvalidInput refused) {
      return Applied.refused(Reason.INVALID_INPUT);
    }
  }

  private Applied applied(Viewer viewer, Sent sent) {
    var conflicts = new ArrayList<Conflict>();
    var reason = reason(act(viewer, sent, conflicts));
    if (reason == null && sent.act() != Act.RECORD && !sent.changes().isEmpty()) {
      reason = reason(noted(viewer, sent, null, conflicts));
    }
    return new Applied(reason, conflicts);
  }

  private WorkOrderOutcome act(Viewer viewer, Sent sent, List<Conflict> conflicts) {
    var workOrder = sent.workOrder();
    return switch (sent.act()) {
      case ACCEPT -> agentActs.accept(viewer, workOrder);
      case REFUSE -> agentActs.refuse(viewer, workOrder, reason(sent));
      case START -> agentActs.start(viewer, workOrder);
      case HOLD -> agentActs.hold(viewer, workOrder, reason(sent), null);
      case RECORD -> noted(viewer, sent, note(sent), conflicts);
      case COMPLETE -> agentActs.complete(viewer, workOrder, note(sent), FieldNotes.NONE);
      case GIVE_UP -> agentActs.giveUp(viewer, workOrder, reason(sent), FieldNotes.NONE);
    };
  }

  private WorkOrderOutcome noted(
      Viewer viewer, Sent sent, @Nullable String note, List<Conflict> conflicts) {
    return acts.within(
        viewer,
        new ActOnWorkOrder.Request(sent.workOrder(), WorkOrder.Act.RECORD, note),
        current -> {
          var merged = MergeFields.merge(current, sent.changes());
          conflicts.addAll(merged.conflicts());
          return new WorkOrderOutcome.Changed(merged.workOrder());
        });
  }

  private static @Nullable String note(Sent sent) {
    return sent.note() == null || sent.note().isBlank() ? null : text(sent, 1, MOST_NOTE);
  }

  private static String reason(Sent sent) {
    return text(sent, 1, MOST_REASON);
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
