package fr.vigie.workorder;

import fr.vigie.identity.Scope;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Page;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All work orders ever planned.
public interface WorkOrders {

  Optional<WorkOrder> find(String id);

  Optional<WorkOrder> findByClientWorkOrderId(String clientWorkOrderId);

  List<WorkOrder> list(Collection<String> ids);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientWorkOrderId` is taken.
  void add(WorkOrder workOrder);

  /// Adds work orders that another system or a generator has planned.
  void addAll(List<WorkOrder> workOrders);

  void step(String id, Step step);

  Page<WorkOrder> page(
      WorkOrderFilter filter, WorkOrderOrder order, int first, @Nullable String after);

  /// At most so many of those in the box.
  List<WorkOrder> inBox(GeoBox box, Scope scope, List<Status> statuses, int most);
}
