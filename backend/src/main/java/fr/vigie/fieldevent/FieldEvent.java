package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldChange.Conflict;
import fr.vigie.fieldwork.FieldNotes;
import fr.vigie.shared.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agent did to a work order, as their device told it, and what became of it. Never changed
/// but for its outcome, and never dropped.
///
/// @param key what it is stored under: its id, unless another event has that
/// @param shownId the id by which the agent's devices know it
/// @param outcome what became of it
/// @param reason why it was not applied; null when it was, or may still be
/// @param conflicts the fields in which it met what others had changed meanwhile
/// @param settledAt when a dispatcher dealt with what was not applied; null while nobody has
public record FieldEvent(
    String key,
    String shownId,
    String agent,
    Sent sent,
    Instant receivedAt,
    Outcome outcome,
    @Nullable Reason reason,
    List<Conflict> conflicts,
    @Nullable Instant settledAt) {

  // A device that was away for as long as feeds remember is believed.
  private static final Duration LONGEST_AWAY = Duration.ofDays(90);
  private static final Duration FASTEST = Duration.ofMinutes(10);

  public FieldEvent {
    conflicts = List.copyOf(conflicts);
  }

  /// What the device tells.
  ///
  /// @param id chosen by the device, for good
  /// @param deviceSeq 1 for the first event of the device, then one more for each
  /// @param at by the clock of the device: kept, never sorted by
  /// @param photos the ids of photos that are sent apart, before or after
  /// @param changes what was noted in fields of the work order, beside the act
  /// @param until when held work is to be taken up again; null when nobody said
  /// @param notes what was noted of the work, as it was told, right or wrong
  public record Sent(
      String id,
      String device,
      int deviceSeq,
      String workOrder,
      Act act,
      Instant at,
      @Nullable String note,
      List<String> photos,
      List<FieldChange> changes,
      @Nullable Instant until,
      FieldNotes notes) {

    public Sent {
      photos = List.copyOf(photos);
      changes = List.copyOf(changes);
    }

    String fingerprint() {
      var told = notes.ownedBy(null);
      // As it was before there was more to tell: what was kept by it is found again.
      return until == null && told.isNone()
          ? Fingerprint.of(device, deviceSeq, workOrder, act, at, note, photos, changes)
          : Fingerprint.of(
              device, deviceSeq, workOrder, act, at, note, photos, changes, until, told);
    }

    /// Whether another says the same; whose the photos are follows from who says so.
    boolean isSame(Sent other) {
      return ofNobody().equals(other.ofNobody());
    }

    private Sent ofNobody() {
      return new Sent(
          id,
          device,
          deviceSeq,
          workOrder,
          act,
          at,
          note,
          photos,
          changes,
          until,
          notes.ownedBy(null));
    }
  }

  public enum Act {
    ACCEPT,
    REFUSE,
    START,
    HOLD,
    /// Something was noted and nothing else done.
    RECORD,
    COMPLETE,
    GIVE_UP
  }

  public enum Outcome {
    /// It was done.
    APPLIED,
    /// Something that the device did before is still to come.
    WAITING,
    /// It was not done, and is kept for a dispatcher.
    REFUSED
  }

  public enum Reason {
    /// The agent has no work any more.
    AGENT_NOT_ACTIVE,
    /// A dispatcher had changed the same meanwhile: both values are kept.
    CHANGED_MEANWHILE,
    /// What does not fit the work order was left out; all else was done.
    DETAILS_UNFIT,
    /// Another event has this id.
    ID_REUSED,
    /// What was told breaks a rule.
    INVALID_INPUT,
    /// The work is somebody else's.
    NOT_ASSIGNED,
    /// A photo of the place after the work has to be there, or announced.
    PHOTO_MISSING,
    /// The status of the work order does not allow it.
    STATUS_FORBIDS,
    /// It was given to the team, and another of it took it on before.
    TAKEN_BY_OTHER,
    /// Tasks had to be done first.
    TASKS_MISSING,
    /// The work order was called off.
    WORK_ORDER_CANCELLED,
    /// There is no such work order for the agent.
    WORK_ORDER_NOT_FOUND
  }

  FieldEvent with(Outcome newOutcome, @Nullable Reason newReason, List<Conflict> met) {
    return new FieldEvent(
        key, shownId, agent, sent, receivedAt, newOutcome, newReason, met, settledAt);
  }

  /// Whether the clock of the device cannot have been right.
  boolean isClockOff() {
    return sent.at().isAfter(receivedAt.plus(FASTEST))
        || sent.at().isBefore(receivedAt.minus(LONGEST_AWAY));
  }
}
