package fr.vigie.controlroom;

import fr.vigie.indicator.Value;
import java.util.List;

/// What a control room is told at once.
///
/// @param cursor how far it was told with this
/// @param isComplete whether nothing else waits
/// @param mustReload whether too much has happened to tell it one by one
/// @param indicators those that are not as the client was told last
record RoomBatch(
    String cursor,
    boolean isComplete,
    boolean mustReload,
    List<RoomChange> changes,
    List<Value> indicators) {

  /// Whether it is worth sending before the client is due to hear how far the log is.
  boolean isNews() {
    return mustReload || !changes.isEmpty() || !indicators.isEmpty();
  }
}
