package fr.vigie.sync;

import fr.vigie.view.Row;
import org.jspecify.annotations.Nullable;

/// A work order in an agent's feed.
///
/// @param seq where it was last changed
/// @param isDeleted whether it has left the feed
/// @param refusal what was refused last of what the agent did to it; null for nothing
/// @param row as it is now, as far as it is wanted; null when there is none
public record FeedEntry(
    String workOrder,
    String territory,
    long seq,
    boolean isDeleted,
    @Nullable Refusal refusal,
    @Nullable Row row) {

  /// What an agent did and what was not applied.
  ///
  /// @param eventId the id that the device gave to it
  /// @param reason a constant of the schema, such as `STATUS_FORBIDS`
  public record Refusal(String eventId, String act, String reason) {}
}
