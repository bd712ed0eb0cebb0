package fr.vigie.controlroom;

import fr.vigie.alarm.AlarmReads;
import fr.vigie.handover.HandoverNotes;
import fr.vigie.identity.Viewer;
import fr.vigie.report.ReportReads;
import fr.vigie.report.ReportSight;
import fr.vigie.situation.Situations;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkOrderReads;
import fr.vigie.workorder.WorkSight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has changed as it is now: of each layer by one read, as far as a viewer may see it.
record RoomObjects(
    ReportReads reports,
    WorkOrderReads workOrders,
    AlarmReads alarms,
    Situations situations,
    HandoverNotes notes) {

  /// Of what has left the territories, only that it has; of what was never there, nothing.
  List<RoomChange> changes(List<Waiting> objects, Selection selection, Viewer viewer) {
    var found = find(objects, selection, viewer);
    return objects.stream().flatMap(each -> change(each, found).stream()).toList();
  }

  private static Optional<RoomChange> change(Waiting each, Map<String, Row> found) {
    var event = each.last().event();
    var object = found.get(event.subject());
    var layer = Layer.of(event.type()).orElseThrow();
    return object == null && !each.isOwn()
        ? Optional.empty()
        : Optional.of(
            new RoomChange(layer, event.subject(), event.act(), event.at(), event.by(), object));
  }

  private Map<String, Row> find(List<Waiting> objects, Selection selection, Viewer viewer) {
    var found = new HashMap<String, Row>();
    byLayer(objects)
        .forEach((layer, ids) ->
            list(layer, ids, viewer).stream()
                .filter(row -> selection.holds(layer, row.required("territory")))
                .forEach(row -> found.put(row.required("_id"), row)));
    return found;
  }

  private static Map<Layer, List<String>> byLayer(List<Waiting> objects) {
    var ids = new EnumMap<Layer, List<String>>(Layer.class);
    for (var each : objects) {
      var event = each.last().event();
      ids.computeIfAbsent(Layer.of(event.type()).orElseThrow(), _ -> new ArrayList<>())
          .add(event.subject());
    }
    return ids;
  }

  private List<Row> list(Layer layer, Collection<String> ids, Viewer viewer) {
    return switch (layer) {
      case REPORTS -> reports.list(ids, ReportSight.of(viewer, null), Wanted.ALL);
      case WORK_ORDERS ->
          workOrders.list(ids, Wanted.ALL).stream().filter(WorkSight.of(viewer)::sees).toList();
      case ALARMS -> alarms.list(ids, Wanted.ALL);
      case SITUATIONS -> situations.list(ids, Wanted.ALL);
      case HANDOVER_NOTES -> notes.list(ids, Wanted.ALL);
    };
  }
}
