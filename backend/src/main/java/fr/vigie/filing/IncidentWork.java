package fr.vigie.filing;

import fr.vigie.report.Report.Act;
import java.util.List;

/// Work that goes on already for an alarm.
public interface IncidentWork {

  /// Lets open work deal with a report too, within the transaction that files it; what happens to
  /// the report by that, in order, and nothing when the work is over.
  List<Act> join(String workOrder, String report);
}
