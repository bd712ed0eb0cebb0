package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldChange.Conflict;
import fr.vigie.fieldevent.FieldEvent.Sent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an agent did and what was not applied, kept until a dispatcher has dealt with it.
///
/// @param event the key of the field event
/// @param territories those whose dispatchers see it; none when only the region's do
/// @param isGiven whether the work order was given to the agent, now or before
/// @param settlement null while nobody has dealt with it
public record KeptWork(
    String id,
    String event,
    String agent,
    List<String> territories,
    Sent sent,
    FieldEvent.Reason reason,
    List<Conflict> conflicts,
    Instant receivedAt,
    boolean isClockOff,
    boolean isGiven,
    @Nullable Settlement settlement) {

  public KeptWork {
    territories = List.copyOf(territories);
    conflicts = List.copyOf(conflicts);
  }

  /// How a dispatcher dealt with it.
  public record Settlement(Instant at, String by, String note) {}

  KeptWork settled(Settlement how) {
    return new KeptWork(
        id,
        event,
        agent,
        territories,
        sent,
        reason,
        conflicts,
        receivedAt,
        isClockOff,
        isGiven,
        how);
  }
}
