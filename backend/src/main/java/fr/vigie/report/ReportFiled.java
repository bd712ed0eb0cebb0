package fr.vigie.report;

import java.time.Instant;

/// A report was filed, as the live feed tells it.
///
/// @param cursor its position among all events
public record ReportFiled(String cursor, Instant at, Report report) {}
