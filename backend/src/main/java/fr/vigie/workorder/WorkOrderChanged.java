package fr.vigie.workorder;

import fr.vigie.workorder.WorkOrder.Act;
import java.time.Instant;

/// A work order was planned or changed, as the live feed tells it.
///
/// @param cursor its position among all events
public record WorkOrderChanged(String cursor, Instant at, Act act, WorkOrder workOrder) {}
