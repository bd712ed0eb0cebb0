package fr.vigie.sync;

import fr.vigie.workorder.WorkOrder;
import java.util.Set;

/// Who has a work order on their device: the agent that it is given to. What is given to nobody is
/// on nobody's: a dispatcher gives it to somebody first.
interface WorkReceivers {

  Set<String> of(WorkOrder workOrder);

  static Set<String> givenTo(WorkOrder workOrder) {
    var agent = workOrder.agent();
    return agent == null ? Set.of() : Set.of(agent);
  }
}
