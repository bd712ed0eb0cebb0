package fr.vigie.planning;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.task.Task;
import fr.vigie.workorder.ActOnWorkOrder;
import fr.vigie.workorder.Details;
import fr.vigie.workorder.KeepWorkOrder;
import fr.vigie.workorder.Links;
import fr.vigie.workorder.MoveReports;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import fr.vigie.workorder.WorkOrderOutcome;
import fr.vigie.workorder.WorkOrderOutcome.Changed;
import fr.vigie.workorder.WorkOrders;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A dispatcher makes a work order of its own of some of the reports of one: they were not the same
/// after all.
public final class SplitWorkOrder {

  /// What to part.
  ///
  /// @param reports the ids of some of its reports, not all
  public record Request(String clientWorkOrderId, String workOrderId, List<String> reports) {

    public Request {
      reports = List.copyOf(reports);
    }

    String fingerprint() {
      return Fingerprint.of("split", workOrderId, reports);
    }
  }

  private final ActOnWorkOrder acts;
  private final WorkOrders workOrders;
  private final Reports reports;
  private final MoveReports moveReports;
  private final KeepWorkOrder keep;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SplitWorkOrder(
      ActOnWorkOrder acts,
      WorkOrders workOrders,
      Reports reports,
      MoveReports moveReports,
      KeepWorkOrder keep,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.acts = acts;
    this.workOrders = workOrders;
    this.reports = reports;
    this.moveReports = moveReports;
    this.keep = keep;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Answers the new one.
  public WorkOrderOutcome split(Viewer viewer, Request request) {
    return transactions.runTwice(() -> splitOnce(viewer, request));
  }

  private WorkOrderOutcome splitOnce(Viewer viewer, Request request) {
    var before = workOrders.findByClientWorkOrderId(request.clientWorkOrderId());
    if (before.isPresent()) {
      return again(viewer, before.get(), request);
    }
    var left =
        acts.within(
            viewer,
            new ActOnWorkOrder.Request(request.workOrderId(), Act.SPLIT, null),
            workOrder -> divide(viewer, workOrder, request));
    return left instanceof Changed
        ? new Changed(workOrders.findByClientWorkOrderId(request.clientWorkOrderId()).orElseThrow())
        : left;
  }

  private static WorkOrderOutcome again(Viewer viewer, WorkOrder before, Request request) {
    return viewer.may(Right.PLAN_WORK, before.territory())
            && before.fingerprint().equals(request.fingerprint())
        ? new Changed(before)
        : new WorkOrderOutcome.ClientIdReused(request.clientWorkOrderId());
  }

  private WorkOrderOutcome divide(Viewer viewer, WorkOrder whole, Request request) {
    var strange =
        request.reports().stream().filter(id -> !whole.reports().contains(id)).findFirst();
    if (strange.isPresent() || request.reports().size() >= whole.reports().size()) {
      return new WorkOrderOutcome.SplitUnfit(strange.orElse(whole.reports().getFirst()));
    }
    var taken = reports.list(request.reports());
    var made = part(viewer.staff().id(), whole, request, taken);
    keep.add(made, List.of());
    moveReports.move(whole, request.reports(), made, viewer.staff().id());
    var left = whole.reports().stream().filter(id -> !request.reports().contains(id)).toList();
    return new Changed(whole.about(left, whole.alarm()));
  }

  private WorkOrder part(String by, WorkOrder whole, Request request, List<Report> taken) {
    var now = clock.instant();
    var first = taken.getFirst();
    return new WorkOrder(
        ids.next("wo"),
        request.clientWorkOrderId(),
        request.fingerprint(),
        Status.PLANNED,
        first.domain(),
        whole.instructions(),
        null,
        null,
        taken.stream().map(Report::dueAt).min(Comparator.naturalOrder()).orElseThrow(),
        first.location(),
        first.commune(),
        first.territory(),
        request.reports(),
        null,
        List.of(new Step(now, Act.PLAN, Status.PLANNED, by, null)),
        now,
        details(whole, taken));
  }

  private static Details details(WorkOrder whole, List<Report> taken) {
    var assets = taken.stream().map(Report::assetId).filter(Objects::nonNull).distinct().toList();
    return Details.NONE
        .with(whole.details().needs())
        .with(new Links(assets, null, null, null, whole.id()))
        .with(whole.details().tasks().stream().map(task -> Task.of(task.asks())).toList());
  }
}
