package fr.vigie.workorder;

import java.util.List;

/// Whoever has to know of each change of a work order at once, within the transaction of the
/// change: what they keep is kept with it, or neither is.
public interface WorkOrderWatcher {

  /// Keeps what follows from the last step of a work order.
  ///
  /// @param after as it is from now on; what happened is its last step
  void changed(WorkOrder after);

  /// Keeps what follows when nothing happened to work orders but who is in the team that they are
  /// given to.
  ///
  /// @param after as they are from now on
  default void given(List<WorkOrder> after) {
    // Most do not depend on it.
  }
}
