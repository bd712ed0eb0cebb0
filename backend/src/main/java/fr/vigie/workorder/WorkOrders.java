package fr.vigie.workorder;

import java.util.List;
import java.util.Optional;

/// All work orders ever planned.
public interface WorkOrders {

  Optional<WorkOrder> find(String id);

  Optional<WorkOrder> findByClientWorkOrderId(String clientWorkOrderId);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientWorkOrderId` is taken.
  void add(WorkOrder workOrder);

  /// Adds work orders that another system or a generator has planned.
  void addAll(List<WorkOrder> workOrders);

  /// Puts it in the place of the one with its id, within the transaction that read that one.
  void put(WorkOrder workOrder);

  /// Lets work deal with a report too, if it is still to be done; whether it is.
  boolean dealWith(String id, String report);
}
