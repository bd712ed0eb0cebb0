package fr.vigie.workorder;

import fr.vigie.identity.Scope;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which work orders to list; an empty list of statuses means any.
///
/// @param agent the id of one of those who have it, see {@link WorkReceivers}; null for any
public record WorkOrderFilter(Scope scope, @Nullable String agent, List<Status> statuses) {

  public WorkOrderFilter {
    statuses = List.copyOf(statuses);
  }
}
