package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrderActs;
import java.util.Optional;

/// Does what an agent did, by the same acts and rules as those of an agent with a network, within
/// the transaction under way.
final class ApplyFieldEvent implements PushFieldEvents.Apply {

  private static final int MOST_REASON = 500;
  private static final int MOST_NOTE = 2_000;

  private final WorkOrderActs acts;

  ApplyFieldEvent(WorkOrderActs acts) {
    this.acts = acts;
  }

  @Override
  public Optional<Reason> apply(Viewer viewer, Sent sent) {
    if (viewer.scope(Right.DO_WORK).isNowhere()) {
      return Optional.of(Reason.AGENT_NOT_ACTIVE);
    }
    try {
      return refusal(act(viewer, sent));
    } catch (InvalidInput refused) {
      return Optional.of(Reason.INVALID_INPUT);
    }
  }

  private WorkOrderActs.Outcome act(Viewer viewer, Sent sent) {
    var workOrder = sent.workOrder();
    return switch (sent.act()) {
      case START -> acts.start(viewer, workOrder);
      case HOLD -> acts.hold(viewer, workOrder, note(sent, 1, MOST_REASON));
      case COMPLETE ->
          acts.complete(viewer, workOrder, sent.note() == null ? null : note(sent, 0, MOST_NOTE));
    };
  }

  private static String note(Sent sent, int least, int most) {
    var note = sent.note() == null ? "" : sent.note().strip();
    InvalidInput.unless(
        note.length() >= least && note.length() <= most,
        "note",
        least + " to " + most + " characters");
    PlainText.check(note, "note");
    return note;
  }

  private static Optional<Reason> refusal(WorkOrderActs.Outcome outcome) {
    return switch (outcome) {
      case WorkOrderActs.Outcome.Changed _ -> Optional.empty();
      case WorkOrderActs.Outcome.NotAllowed _ -> Optional.of(Reason.NOT_ASSIGNED);
      case WorkOrderActs.Outcome.WorkOrderNotFound _ -> Optional.of(Reason.WORK_ORDER_NOT_FOUND);
      case WorkOrderActs.Outcome.StatusForbids forbids ->
          Optional.of(
              forbids.workOrder().status() == Status.CANCELLED
                  ? Reason.WORK_ORDER_CANCELLED
                  : Reason.STATUS_FORBIDS);
    };
  }
}
