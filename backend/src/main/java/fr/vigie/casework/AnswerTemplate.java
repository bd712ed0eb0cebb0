package fr.vigie.casework;

import java.time.Instant;

/// Words by which a territory answers again and again; see {@link Placeholders} for what they hold.
///
/// @param language two letters of ISO 639-1, such as `fr`
/// @param by the id of who wrote it last
public record AnswerTemplate(
    String id,
    String territory,
    String name,
    String language,
    String text,
    Instant setAt,
    String by) {}
