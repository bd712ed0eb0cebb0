package fr.vigie.peer;

import fr.vigie.peer.Names.Commune;
import fr.vigie.peer.Names.Territory;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.util.List;

/// A work order as it is answered; its people and reports by their ids.
record WorkOrder(
    String id,
    String status,
    String domain,
    String instructions,
    String agentId,
    String plannedFor,
    Instant dueAt,
    boolean isOverdue,
    GeoPoint location,
    Commune commune,
    Territory territory,
    List<String> reportIds,
    List<Step> timeline,
    Instant createdAt) {

  record Step(Instant at, String act, String status, String byId, String note) {}

  record Person(String id, String name) {}
}
