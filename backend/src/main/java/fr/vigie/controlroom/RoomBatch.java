package fr.vigie.controlroom;

import java.util.List;

/// What a control room is told at once.
///
/// @param cursor how far it was told with this
/// @param isComplete whether nothing else waits
/// @param mustReload whether too much has happened to tell it one by one
record RoomBatch(String cursor, boolean isComplete, boolean mustReload, List<RoomChange> changes) {}
