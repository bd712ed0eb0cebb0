package fr.vigie.workorder;

import java.util.List;
import java.util.stream.Stream;

/// Who has a work order on their devices, finds it among their own and may do it: the agent who
/// answers for it and those who work with them; while nobody answers for it, every member of the
/// team that it is given to. What is given to nobody is on nobody's device; what is given to a
/// contractor is its people's, by their role. The one place where this is said: it is stored with
/// each work order as `receivers`.
public final class WorkReceivers {

  private WorkReceivers() {}

  /// The ids of agents, in order, each once.
  public static List<String> of(WorkOrder workOrder) {
    var staffing = workOrder.details().staffing();
    var agent = workOrder.agent();
    var answering = agent == null ? staffing.members().stream() : Stream.of(agent);
    return Stream.concat(answering, staffing.crew().stream()).distinct().sorted().toList();
  }
}
