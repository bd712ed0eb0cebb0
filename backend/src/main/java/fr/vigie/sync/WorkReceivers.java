package fr.vigie.sync;

import fr.vigie.contractor.Contractors;
import fr.vigie.workorder.WorkOrder;
import java.util.HashSet;
import java.util.Set;

/// Who has a work order on their device: the agent who answers for it and those who work with them;
/// of what is given to a contractor, those of its people whose devices have asked. What is given to
/// nobody, or to a team as a whole, is on nobody's: a dispatcher gives it to somebody first.
interface WorkReceivers {

  Set<String> of(WorkOrder workOrder);

  /// Within the transaction of the change, before which or after which a device asks.
  static WorkReceivers of(Feeds feeds, Contractors contractors) {
    return workOrder -> {
      var receivers = givenTo(workOrder);
      var contractor = workOrder.details().staffing().contractor();
      if (contractor != null && contractors.hold(contractor).isPresent()) {
        receivers.addAll(feeds.openFor(contractor));
      }
      return receivers;
    };
  }

  static Set<String> givenTo(WorkOrder workOrder) {
    var agents = new HashSet<String>(workOrder.details().staffing().crew());
    if (workOrder.agent() != null) {
      agents.add(workOrder.agent());
    }
    return agents;
  }
}
