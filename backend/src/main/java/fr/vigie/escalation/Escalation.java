package fr.vigie.escalation;

import java.time.Instant;

/// That work is late, as dispatchers see it until it is done.
///
/// @param workOrder the id of the work order, which has one escalation at most
/// @param level how late: 1 from when it was due on, then one more for each time that its territory
///   waits
/// @param isActive whether the work is still to be done, and late
public record Escalation(
    String workOrder,
    String territory,
    int level,
    Instant dueAt,
    Instant raisedAt,
    boolean isActive) {}
