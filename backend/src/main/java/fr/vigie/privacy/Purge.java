package fr.vigie.privacy;

import java.time.Instant;

/// What was kept too long was taken away.
///
/// @param before all that ended before this was old enough
/// @param count of documents
record Purge(String id, RetentionRule rule, Instant at, Instant before, long count) {}
