package fr.vigie.workorder;

import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How work orders are stored.
final class MongoWorkOrderDocuments {

  private MongoWorkOrderDocuments() {}

  static Document of(WorkOrder workOrder) {
    var plannedFor = workOrder.plannedFor();
    var document =
        new Document("_id", workOrder.id())
            .append("clientWorkOrderId", workOrder.clientWorkOrderId())
            .append("fingerprint", workOrder.fingerprint())
            .append("status", workOrder.status().name())
            .append("domain", workOrder.domain().name())
            .append("instructions", workOrder.instructions())
            .append("agent", workOrder.agent())
            .append("plannedFor", plannedFor == null ? null : plannedFor.toString())
            .append("dueAt", Date.from(workOrder.dueAt()))
            .append("commune", workOrder.commune())
            .append("territory", workOrder.territory())
            .append("reports", workOrder.reports())
            .append("alarm", workOrder.alarm())
            .append(
                "timeline", workOrder.timeline().stream().map(MongoWorkOrderDocuments::of).toList())
            .append("createdAt", Date.from(workOrder.createdAt()))
            .append("receivers", WorkReceivers.of(workOrder));
    MongoWorkOrderDetails.append(document, workOrder.details());
    return Places.append(document, workOrder.location());
  }

  static Row row(WorkOrder workOrder) {
    return Documents.row(of(workOrder));
  }

  private static Document of(Step step) {
    return new Document("at", Date.from(step.at()))
        .append("act", step.act().name())
        .append("status", step.status().name())
        .append("by", step.by())
        .append("note", step.note())
        .append("isAutomatic", step.isAutomatic());
  }

  static WorkOrder workOrder(Document document) {
    return new WorkOrder(
        document.getString("_id"),
        document.getString("clientWorkOrderId"),
        document.getString("fingerprint"),
        Status.valueOf(document.getString("status")),
        Domain.valueOf(document.getString("domain")),
        document.getString("instructions"),
        document.getString("agent"),
        date(document.getString("plannedFor")),
        document.getDate("dueAt").toInstant(),
        Places.read(document),
        document.getString("commune"),
        document.getString("territory"),
        document.getList("reports", String.class),
        document.getString("alarm"),
        document.getList("timeline", Document.class).stream()
            .map(MongoWorkOrderDocuments::step)
            .toList(),
        document.getDate("createdAt").toInstant(),
        MongoWorkOrderDetails.read(document));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /// Steps of an older Vigie do not say whether they happened by themselves.
  private static Step step(Document document) {
    return new Step(
        document.getDate("at").toInstant(),
        Act.valueOf(document.getString("act")),
        Status.valueOf(document.getString("status")),
        document.getString("by"),
        document.getString("note"),
        document.getBoolean("isAutomatic", false));
  }
}
