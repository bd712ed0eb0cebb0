package fr.vigie.webhook;

import fr.vigie.alarm.Alarm;
import fr.vigie.report.PublicReport;
import fr.vigie.report.PublicReports;
import fr.vigie.report.Reports;
import fr.vigie.webhook.Webhook.Topic;
import fr.vigie.workorder.WorkOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What partners are told of the objects of a territory: ids, codes and instants; no words, and
/// nobody's name. Of what is there no more, its id.
final class ToldObjects implements WebhookObjects {

  private final Reports reports;
  private final PublicReports publicReports;
  private final Function<String, Optional<WorkOrder>> workOrders;
  private final Function<String, Optional<Alarm>> alarms;

  ToldObjects(
      Reports reports,
      PublicReports publicReports,
      Function<String, Optional<WorkOrder>> workOrders,
      Function<String, Optional<Alarm>> alarms) {
    this.reports = reports;
    this.publicReports = publicReports;
    this.workOrders = workOrders;
    this.alarms = alarms;
  }

  @Override
  public Map<String, @Nullable Object> of(Topic topic, String id) {
    return switch (topic) {
      case REPORTS -> report(id);
      case WORK_ORDERS -> workOrder(id);
      case ALARMS -> alarm(id);
    };
  }

  /// Of a private one, how far it is and nothing else.
  private Map<String, @Nullable Object> report(String id) {
    return publicReports.list(List.of(id)).stream()
        .findFirst()
        .map(ToldObjects::shown)
        .orElseGet(() -> hidden(id));
  }

  private Map<String, @Nullable Object> hidden(String id) {
    var told = object(id);
    reports.find(id).ifPresent(report -> told.put("status", report.status().name()));
    return told;
  }

  private static Map<String, @Nullable Object> shown(PublicReport report) {
    var told = object(report.id());
    told.put("status", report.status().name());
    told.put("category", report.category());
    told.put("domain", report.domain().name());
    told.put("inseeCode", report.commune());
    told.put("latitude", report.location().latitude());
    told.put("longitude", report.location().longitude());
    told.put("filedAt", report.filedAt().toString());
    told.put("dueAt", report.dueAt().toString());
    return told;
  }

  private Map<String, @Nullable Object> workOrder(String id) {
    return workOrders.apply(id).map(ToldObjects::told).orElseGet(() -> object(id));
  }

  private static Map<String, @Nullable Object> told(WorkOrder workOrder) {
    var told = object(workOrder.id());
    var day = workOrder.plannedFor();
    told.put("status", workOrder.status().name());
    told.put("domain", workOrder.domain().name());
    told.put("inseeCode", workOrder.commune());
    told.put("plannedFor", day == null ? null : day.toString());
    told.put("dueAt", workOrder.dueAt().toString());
    told.put("reportIds", workOrder.reports());
    return told;
  }

  private Map<String, @Nullable Object> alarm(String id) {
    return alarms.apply(id).map(ToldObjects::told).orElseGet(() -> object(id));
  }

  private static Map<String, @Nullable Object> told(Alarm alarm) {
    var told = object(alarm.id());
    told.put("type", alarm.type());
    told.put("severity", alarm.severity().name());
    told.put("isSuspected", alarm.isSuspected());
    told.put("isActive", alarm.cleared() == null);
    told.put("isAcknowledged", alarm.acknowledged() != null);
    told.put("subjectId", alarm.subject().id());
    told.put("startedAt", alarm.startedAt().toString());
    return told;
  }

  private static Map<String, @Nullable Object> object(String id) {
    var told = new LinkedHashMap<String, @Nullable Object>();
    told.put("id", id);
    return told;
  }
}
