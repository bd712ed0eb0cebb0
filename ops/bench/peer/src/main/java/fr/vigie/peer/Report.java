package fr.vigie.peer;

import fr.vigie.peer.Names.Category;
import fr.vigie.peer.Names.Commune;
import fr.vigie.peer.Names.Territory;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.util.List;

/// A report as it is answered. What an operation does not ask for is not read, and null.
record Report(
    String id,
    String status,
    Category category,
    GeoPoint location,
    Commune commune,
    Territory territory,
    Instant filedAt,
    Instant dueAt,
    boolean isOverdue,
    boolean isGenerated,
    List<Step> timeline) {

  record Step(Instant at, String act, String status) {}

  record InBox(List<Report> reports, boolean isComplete) {}

  record Page(List<Edge> edges, PageInfo pageInfo) {}

  record Edge(String cursor, Report node) {}

  record PageInfo(String endCursor, boolean hasNextPage) {}
}
