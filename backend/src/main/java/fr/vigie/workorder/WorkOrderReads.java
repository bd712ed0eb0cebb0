package fr.vigie.workorder;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrder.Status;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Work orders as they are shown: read as they are stored, and no more of them than is wanted.
public interface WorkOrderReads {

  Optional<Row> find(String id, Wanted wanted);

  List<Row> list(Collection<String> ids, Wanted wanted);

  Page<Row> page(
      WorkOrderFilter filter,
      WorkOrderOrder order,
      int first,
      @Nullable String after,
      Wanted wanted);

  /// At most so many of those in the box.
  List<Row> inBox(GeoBox box, WorkSight sight, List<Status> statuses, int most, Wanted wanted);
}
