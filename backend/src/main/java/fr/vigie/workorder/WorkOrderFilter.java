package fr.vigie.workorder;

import fr.vigie.workorder.WorkOrder.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which work orders to list; an empty list of statuses means any.
///
/// @param agent the id of one of those who have it, see {@link WorkReceivers}; null for any
/// @param contractor the id of the one that does it; null for any
public record WorkOrderFilter(
    WorkSight sight, @Nullable String agent, @Nullable String contractor, List<Status> statuses) {

  public WorkOrderFilter {
    statuses = List.copyOf(statuses);
  }
}
