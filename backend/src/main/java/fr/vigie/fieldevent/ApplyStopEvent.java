package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.fieldevent.PushFieldEvents.Applied;
import fr.vigie.identity.Viewer;
import fr.vigie.round.Round;
import fr.vigie.round.RoundActs;
import fr.vigie.round.RoundStop;
import fr.vigie.shared.InvalidInput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says of a stop what an agent said of it without a network, by the same acts and rules as with
/// one. A stop for a work order is done only when its work is: else it stays open, and the reason
/// is that of the work.
final class ApplyStopEvent {

  private final RoundActs acts;

  ApplyStopEvent(RoundActs acts) {
    this.acts = acts;
  }

  /// Throws {@link InvalidInput} for what cannot be said of a stop.
  Applied apply(Viewer viewer, Sent sent) {
    var at = sent.stop();
    InvalidInput.unless(at != null && sent.workOrder() == null, "stopId", "a stop of a round");
    InvalidInput.unless(
        sent.notes().isNone()
            && sent.changes().isEmpty()
            && sent.photos().isEmpty()
            && sent.until() == null,
        "work",
        "with acts on work orders only");
    var stop = Objects.requireNonNull(at);
    var act = act(sent);
    var note = act == RoundStop.Act.COMPLETE ? null : FieldWords.reason(sent);
    var outcome =
        acts.say(viewer, new RoundActs.Said(stop.round(), stop.stop(), act, note, stop.place()));
    var reason = reason(outcome);
    return reason == null ? Applied.done() : Applied.refused(reason);
  }

  private static RoundStop.Act act(Sent sent) {
    return switch (sent.act()) {
      case STOP_DONE -> RoundStop.Act.COMPLETE;
      case STOP_SKIPPED -> RoundStop.Act.SKIP;
      case STOP_BLOCKED -> RoundStop.Act.BLOCK;
      case ACCEPT, REFUSE, START, HOLD, RECORD, COMPLETE, GIVE_UP ->
          throw new IllegalArgumentException("no act at stops: " + sent.act());
    };
  }

  private static @Nullable Reason reason(RoundActs.Outcome outcome) {
    return switch (outcome) {
      case RoundActs.Outcome.Changed _ -> null;
      case RoundActs.Outcome.NotAllowed _ -> Reason.NOT_ASSIGNED;
      case RoundActs.Outcome.RoundNotFound _, RoundActs.Outcome.StopNotFound _ ->
          Reason.STOP_NOT_FOUND;
      case RoundActs.Outcome.StatusForbids(var round) ->
          round.status() == Round.Status.CANCELLED ? Reason.ROUND_CANCELLED : Reason.STATUS_FORBIDS;
      case RoundActs.Outcome.WorkUnfinished(var why) -> WorkReasons.of(why);
    };
  }
}
