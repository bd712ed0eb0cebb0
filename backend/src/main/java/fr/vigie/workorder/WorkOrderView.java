package fr.vigie.workorder;

import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.StoredView;
import fr.vigie.view.Views;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// How the types of `workorder.graphqls` are read from what is stored, and who may see what.
final class WorkOrderView {

  private static final Set<String> RIGHTS =
      Set.of("status", "territory", "agent", "team", "contractor", "receivers");

  /// What nobody does.
  private static final Set<Act> BY_THEMSELVES =
      Set.of(Act.LAPSE, Act.DISBAND, Act.ATTACH, Act.JOIN);

  private final Territories territories;
  private final Clock clock;

  WorkOrderView(Territories territories, Clock clock) {
    this.territories = territories;
    this.clock = clock;
  }

  void declare(Views views) {
    workOrder(views.stored("WorkOrder"));
    views
        .stored("WorkOrderStep")
        .instant("at")
        .constant("act", Act.class)
        .constant("status", Status.class)
        .reference("by", "by", "person")
        .text("note")
        .flag(
            "isAutomatic",
            Set.of("isAutomatic"),
            (step, _) -> Boolean.TRUE.equals(step.flag("isAutomatic")));
    WorkOrderDetailsView.declareParts(views);
    Connection.declare(views, "WorkOrder");
    views
        .stored("Report")
        .where(
            Set.of("territory"),
            WorkOrderView::maySeeWork,
            report -> report.reference("workOrder", "workOrder", "workOrder"));
    views
        .stored("Alarm")
        .where(
            Set.of("territory"),
            WorkOrderView::maySeeWork,
            alarm -> alarm.reference("workOrder", "workOrder", "workOrder"));
  }

  private void workOrder(StoredView view) {
    view.from(WorkOrder.class, MongoWorkOrderDocuments::row)
        .id()
        .constant("status", Status.class)
        .constant("domain", Domain.class)
        .text("instructions")
        .reference("agent", "agent", "person")
        .text("plannedFor")
        .instant("dueAt")
        .flag("isOverdue", Set.of("status", "dueAt"), (workOrder, _) -> isOverdue(workOrder))
        .place("location")
        .held("commune", "commune", territories::commune)
        .held("territory", "territory", territories::get)
        .references("reports", "reports", "visibleReport")
        .where(
            Set.of("territory"),
            WorkOrderView::maySeeAlarm,
            workOrder -> workOrder.reference("alarm", "alarm", "alarm"))
        .part(
            "timeline",
            ContractorView.needs("timeline"),
            (workOrder, asked) -> ContractorView.rows(workOrder, asked, "timeline"))
        .value("allowedActs", RIGHTS, WorkOrderView::allowedActs);
    WorkOrderDetailsView.declare(view);
    view.instant("createdAt")
        .value("viewerCanStart", RIGHTS, (w, asked) -> viewerCan(Act.START, w, asked))
        .value("viewerCanHold", RIGHTS, (w, asked) -> viewerCan(Act.HOLD, w, asked))
        .value("viewerCanComplete", RIGHTS, (w, asked) -> viewerCan(Act.COMPLETE, w, asked))
        .value("viewerCanCancel", RIGHTS, (w, asked) -> viewerCan(Act.CANCEL, w, asked));
  }

  private boolean isOverdue(Row workOrder) {
    var dueAt = workOrder.instant("dueAt");
    return dueAt != null && status(workOrder).isOpen() && dueAt.isBefore(clock.instant());
  }

  private static List<String> allowedActs(Row workOrder, Circumstances asked) {
    return Stream.of(Act.values())
        .filter(act -> !BY_THEMSELVES.contains(act) && viewerCan(act, workOrder, asked))
        .map(Act::name)
        .toList();
  }

  private static boolean viewerCan(Act act, Row workOrder, Circumstances circumstances) {
    return WorkOrderLifecycle.change(status(workOrder), act).isPresent()
        && WorkOrderRights.may(
            circumstances.context(Viewer.class),
            act,
            workOrder.required("territory"),
            new WorkOrderRights.Given(
                workOrder.texts("receivers"), workOrder.text("contractor"), isNobodys(workOrder)));
  }

  private static boolean isNobodys(Row workOrder) {
    return Stream.of("agent", "team", "contractor").allMatch(who -> workOrder.text(who) == null);
  }

  private static boolean maySeeAlarm(Row workOrder, Circumstances circumstances) {
    return circumstances
        .context(Viewer.class)
        .may(Right.SEE_ALARMS, workOrder.required("territory"));
  }

  private static boolean maySeeWork(Row report, Circumstances circumstances) {
    return circumstances.context(Viewer.class).may(Right.SEE_WORK, report.required("territory"));
  }

  private static Status status(Row workOrder) {
    return Status.valueOf(workOrder.required("status"));
  }
}
