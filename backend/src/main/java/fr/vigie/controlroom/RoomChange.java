package fr.vigie.controlroom;

import fr.vigie.view.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that has changed in a control room.
///
/// @param act what was done to it last
/// @param by who did it; null when nobody signed in
/// @param object as it is now; null when it has left the control room
record RoomChange(
    Layer layer,
    String objectId,
    String act,
    Instant at,
    @Nullable String by,
    @Nullable Row object) {}
