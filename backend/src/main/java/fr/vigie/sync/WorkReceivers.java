package fr.vigie.sync;

import fr.vigie.workorder.WorkOrder;
import java.util.HashSet;
import java.util.Set;

/// Who has a work order on their device: the agent who answers for it and those who work with them.
/// What is given to nobody, or to a team or a contractor as a whole, is on nobody's: a dispatcher
/// gives it to somebody first.
interface WorkReceivers {

  Set<String> of(WorkOrder workOrder);

  static Set<String> givenTo(WorkOrder workOrder) {
    var agents = new HashSet<String>(workOrder.details().staffing().crew());
    if (workOrder.agent() != null) {
      agents.add(workOrder.agent());
    }
    return agents;
  }
}
