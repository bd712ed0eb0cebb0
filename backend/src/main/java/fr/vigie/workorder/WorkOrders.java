package fr.vigie.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All work orders ever planned.
public interface WorkOrders {

  Optional<WorkOrder> find(String id);

  Optional<WorkOrder> findByClientWorkOrderId(String clientWorkOrderId);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientWorkOrderId` is taken.
  void add(WorkOrder workOrder);

  /// Adds work orders that another system or a generator has planned.
  void addAll(List<WorkOrder> workOrders);

  /// The one that waits for a photo, by what {@link WorkPhotos.Announced#key} says.
  Optional<WorkOrder> findAwaiting(String key);

  /// At most so many ids of those that wait for photos of which the last was announced since.
  List<String> awaitingSince(Instant since, int most);

  /// How many that are still to be done are given to a contractor.
  int openCountOf(String contractor);

  /// At most so many ids of those that were sent out and had to be taken on before an instant.
  List<String> notAccepted(Instant before, int most);

  /// At most so many that are done, were opened for an alarm and come after an id, in their order.
  ///
  /// @param after null for the first
  List<WorkOrder> doneForAlarms(@Nullable String after, int most);

  /// At most so many of a team that are to be done and come after an id, in their order.
  ///
  /// @param after null for the first
  List<WorkOrder> openOf(String team, @Nullable String after, int most);

  /// Puts it in the place of the one with its id, within the transaction that read that one.
  void put(WorkOrder workOrder);

  /// The same of many.
  void putAll(List<WorkOrder> workOrders);
}
