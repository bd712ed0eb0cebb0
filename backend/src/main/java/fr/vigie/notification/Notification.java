package fr.vigie.notification;

import fr.vigie.outbox.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody was told, whether it reached a device or not.
///
/// @param id by what devices know it again; others who were told of the same have the same
/// @param recipient whose it is: the id of a member of staff, or the holder of a follow
/// @param readAt null until they have read it
public record Notification(
    String id,
    String recipient,
    NotificationKind kind,
    Message message,
    Instant at,
    @Nullable Instant readAt) {}
