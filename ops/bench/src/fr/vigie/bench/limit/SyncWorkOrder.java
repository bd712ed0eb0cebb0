package fr.vigie.bench.limit;

import java.util.Map;

/// The work orders that are pulled, one after the other, as devices keep them.
final class SyncWorkOrder {

  private final StoredFields order;
  private final StoredFields step = new StoredFields("at", "act", "status", "note");
  private final Names names;
  private final Map<String, byte[]> reports;

  /// @param order by the fields of {@link SyncQuery}; read before each is written
  /// @param reports their JSON, by id
  SyncWorkOrder(StoredFields order, Names names, Map<String, byte[]> reports) {
    this.order = order;
    this.names = names;
    this.reports = reports;
  }

  StoredFields order() {
    return order;
  }

  void write(JsonOut out) {
    order.string(0, out.raw("{\"id\":"));
    order.string(1, out.raw(",\"status\":"));
    order.string(2, out.raw(",\"domain\":"));
    order.string(3, out.raw(",\"instructions\":"));
    order.string(4, out.raw(",\"plannedFor\":"));
    out.raw(",\"dueAt\":").instant(order.date(5));
    out.raw(",\"location\":{\"latitude\":").number(order.number(9));
    out.raw(",\"longitude\":").number(order.number(10));
    out.raw("},\"commune\":").raw(names.communes().get(order.text(6)));
    writeReports(out.raw(",\"reports\":["));
    writeTimeline(out.raw("],\"timeline\":"));
    out.raw("]}");
  }

  private void writeReports(JsonOut out) {
    var ids = order.texts(SyncQuery.REPORTS);
    for (var i = 0; i < ids.size(); i++) {
      out.raw(i == 0 ? "" : ",").raw(reports.get(ids.get(i)));
    }
  }

  private void writeTimeline(JsonOut out) {
    var separator = new Separator();
    order.each(8, step, () -> writeStep(out.raw(separator.next())));
  }

  private void writeStep(JsonOut out) {
    out.raw("{\"at\":").instant(step.date(0));
    step.string(1, out.raw(",\"act\":"));
    step.string(2, out.raw(",\"status\":"));
    step.string(3, out.raw(",\"note\":"));
    out.raw("}");
  }
}
