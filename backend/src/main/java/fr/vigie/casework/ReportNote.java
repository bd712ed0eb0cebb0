package fr.vigie.casework;

import java.time.Instant;

/// What staff tell each other about a report; nobody else ever reads it.
///
/// @param key the name that the app gave it
/// @param by the id of who wrote it
public record ReportNote(
    String id, String report, String key, String text, String by, Instant at) {}
