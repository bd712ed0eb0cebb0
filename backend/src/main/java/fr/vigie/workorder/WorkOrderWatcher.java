package fr.vigie.workorder;

/// Told of each work order that was planned or changed, within the transaction of the change: what
/// it writes is kept or dropped with it.
public interface WorkOrderWatcher {

  void changed(WorkOrder after);
}
