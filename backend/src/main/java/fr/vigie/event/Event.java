package fr.vigie.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened to one object of a territory; never changed afterwards.
///
/// @param type what happened, such as `ReportFiled`
/// @param subject the id of the object
/// @param act the act of the trade, such as `START`
/// @param by the person who did it; null when nobody signed in
public record Event(
    String id,
    String type,
    String territory,
    String subject,
    String act,
    @Nullable String by,
    Instant at) {}
