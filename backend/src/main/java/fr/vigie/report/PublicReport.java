package fr.vigie.report;

import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What everybody may know of a report, whoever filed it.
///
/// @param note words that the public may read; null when there are none, or staff has to look first
/// @param location about where it is, when it is on private ground
/// @param commune the INSEE code of the commune
/// @param responsible the id of the organisation that answers for it
/// @param changedAt when something last happened to it
public record PublicReport(
    String id,
    String category,
    Domain domain,
    Status status,
    @Nullable String note,
    GeoPoint location,
    String commune,
    String territory,
    String responsible,
    Instant filedAt,
    Instant dueAt,
    Instant changedAt) {}
