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
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrderOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Does what an agent did, by the same acts and rules as those of an agent with a network, within
/// the transaction under way.
final class ApplyFieldEvent implements PushFieldEvents.Apply {

  private static final int MOST_PHOTOS = 20;
  private static final int MOST_CHANGES = 20;

  private final AgentActs agentActs;
  private final ApplyStopEvent atStops;

  ApplyFieldEvent(AgentActs agentActs, ApplyStopEvent atStops) {
    this.agentActs = agentActs;
    this.atStops = atStops;
  }

  @Override
  public Applied apply(Viewer viewer, Sent sent) {
    if (!viewer.doesWork()) {
      return Applied.refused(Reason.AGENT_NOT_ACTIVE);
    }
    try {
      if (sent.act().isAtStop()) {
        return atStops.apply(viewer, sent);
      }
      InvalidInput.unless(
          sent.workOrder() != null && sent.stop() == null, "workOrderId", "a work order");
      // All of it before any of it is done: what was done stays.
      check(sent);
      return applied(viewer, sent);
    } catch (InvalidInput refused) {
      return Applied.refused(Reason.INVALID_INPUT);
    }
  }

  private static void check(Sent sent) {
    InvalidInput.unless(sent.photos().size() <= MOST_PHOTOS, "photoIds", "at most " + MOST_PHOTOS);
    InvalidInput.unless(
        sent.changes().size() <= MOST_CHANGES, "changes", "at most " + MOST_CHANGES);
    sent.changes().forEach(MergeFields::check);
    CheckNotes.check(sent.notes());
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
    return new Applied(WorkReasons.of(outcome), merge.conflicts(), notes.equals(all));
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
    var workOrder = Objects.requireNonNull(sent.workOrder());
    merge.done().clear();
    var outcome = agentActs.tell(viewer, workOrder, act, told);
    // Done before by another device of the agent: what this one has noted is new all the same.
    var isToNote = outcome instanceof WorkOrderOutcome.Changed && merge.done().isEmpty();
    return isToNote && !(notes.isNone() && sent.changes().isEmpty())
        ? agentActs.tell(
            viewer, workOrder, WorkOrder.Act.RECORD, new AgentActs.Told(null, null, notes, merge))
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
      case ACCEPT, START, STOP_DONE, STOP_SKIPPED, STOP_BLOCKED -> null;
      case REFUSE, HOLD, GIVE_UP -> FieldWords.reason(sent);
      case RECORD, COMPLETE -> FieldWords.note(sent);
    };
  }
}
