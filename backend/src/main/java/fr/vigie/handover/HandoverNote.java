package fr.vigie.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody in a control room tells the next shift.
///
/// @param clientNoteId the name that the app gave it, so that it is written once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param text 1 to 4,000 characters
/// @param about the ids of reports, work orders and alarms; 20 at most
/// @param by the id of who wrote it
/// @param pinnedUntil it is open until then, whoever has read it; null when it is not pinned
/// @param acknowledgements who has read it, each once, the first first
public record HandoverNote(
    String id,
    String clientNoteId,
    String fingerprint,
    String territory,
    String text,
    List<String> about,
    String by,
    Instant writtenAt,
    @Nullable Instant pinnedUntil,
    List<Acknowledgement> acknowledgements) {

  public HandoverNote {
    about = List.copyOf(about);
    acknowledgements = List.copyOf(acknowledgements);
  }

  /// That somebody has read it.
  public record Acknowledgement(String by, Instant at) {}

  boolean isAcknowledgedBy(String person) {
    return acknowledgements.stream().anyMatch(each -> each.by().equals(person));
  }
}
