package fr.vigie.handover;

import fr.vigie.alarm.AlarmReads;
import fr.vigie.report.ReportReads;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrderReads;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What notes may be about.
record NoteSubjects(ReportReads reports, WorkOrderReads workOrders, AlarmReads alarms) {

  static final String REPORT = "rep_";
  static final String WORK_ORDER = "wo_";
  static final String ALARM = "alm_";

  private static final Wanted OWNER = new Wanted(Set.of("_id", "territory"));

  /// Whether all of these are reports, work orders and alarms of a territory.
  boolean areOf(String territory, Collection<String> ids) {
    return found(ids)
        .filter(row -> territory.equals(row.required("territory")))
        .map(row -> row.required("_id"))
        .collect(Collectors.toSet())
        .containsAll(ids);
  }

  private Stream<Row> found(Collection<String> ids) {
    return Stream.of(
            of(REPORT, ids, reports::list),
            of(WORK_ORDER, ids, workOrders::list),
            of(ALARM, ids, alarms::list))
        .flatMap(List::stream);
  }

  private interface Find {
    List<Row> list(Collection<String> ids, Wanted wanted);
  }

  private static List<Row> of(String kind, Collection<String> ids, Find find) {
    var own = of(kind, ids);
    return own.isEmpty() ? List.of() : find.list(own, OWNER);
  }

  /// Those of a kind.
  static List<String> of(String kind, Collection<String> ids) {
    return ids.stream().filter(id -> id.startsWith(kind)).toList();
  }
}
