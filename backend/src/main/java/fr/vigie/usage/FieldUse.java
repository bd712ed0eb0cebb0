package fr.vigie.usage;

import java.time.LocalDate;

/// That a release of an app used a field of the schema on a day, and how often.
///
/// @param day in UTC
/// @param client such as `agent-android`; `unknown` for whoever is no release of an app
/// @param version such as `1.4.0`; empty for the unknown
/// @param field such as `Report.status`, or `Query.reports(first:)` for an argument
/// @param count operations that asked for it
record FieldUse(LocalDate day, String client, String version, String field, long count) {}
