package fr.vigie.planning;

import fr.vigie.alarm.AlarmWork;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.ActOnWorkOrder;
import fr.vigie.workorder.MoveReports;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderOutcome;
import fr.vigie.workorder.WorkOrderOutcome.Changed;
import java.util.Optional;
import java.util.stream.Stream;

/// One incident is one work order: a dispatcher lets one do what another was to do. Reports and an
/// alarm move; the other is called off, with a link.
public final class MergeWorkOrders {

  /// Which two.
  ///
  /// @param merged the id of the one that is called off
  /// @param kept the id of the one that does it all
  public record Request(String merged, String kept) {}

  /// The other cannot take it; ends the transaction.
  private static final class Refused extends RuntimeException {
    private final transient WorkOrderOutcome outcome;

    Refused(WorkOrderOutcome outcome) {
      super("merging was refused", null, false, false);
      this.outcome = outcome;
    }
  }

  private final ActOnWorkOrder acts;
  private final MoveReports moveReports;
  private final AlarmWork alarmWork;
  private final Transactions transactions;

  MergeWorkOrders(
      ActOnWorkOrder acts,
      MoveReports moveReports,
      AlarmWork alarmWork,
      Transactions transactions) {
    this.acts = acts;
    this.alarmWork = alarmWork;
    this.moveReports = moveReports;
    this.transactions = transactions;
  }

  /// Answers the one that is kept.
  public WorkOrderOutcome merge(Viewer viewer, Request request) {
    if (request.merged().equals(request.kept())) {
      return acts.act(
          viewer,
          new ActOnWorkOrder.Request(request.kept(), Act.ABSORB, null),
          same -> new WorkOrderOutcome.MergeUnfit(same.id()));
    }
    try {
      return transactions.run(() -> mergeOnce(viewer, request));
    } catch (Refused refused) {
      return refused.outcome;
    }
  }

  private WorkOrderOutcome mergeOnce(Viewer viewer, Request request) {
    var merged =
        acts.within(
            viewer,
            new ActOnWorkOrder.Request(request.merged(), Act.MERGE, null),
            workOrder -> leave(workOrder, request.kept()));
    if (!(merged instanceof Changed(var left))) {
      return merged;
    }
    if (!request.kept().equals(left.details().links().mergedInto())) {
      return new WorkOrderOutcome.StatusForbids(left);
    }
    var kept =
        acts.within(
            viewer,
            new ActOnWorkOrder.Request(request.kept(), Act.ABSORB, null),
            workOrder -> absorb(viewer, workOrder, left));
    if (kept instanceof Changed) {
      return kept;
    }
    throw new Refused(kept);
  }

  private static WorkOrderOutcome leave(WorkOrder workOrder, String kept) {
    var details = workOrder.details();
    return new Changed(workOrder.with(details.with(details.links().mergedInto(kept))));
  }

  private WorkOrderOutcome absorb(Viewer viewer, WorkOrder kept, WorkOrder left) {
    if (!kept.territory().equals(left.territory())) {
      return new WorkOrderOutcome.MergeUnfit(kept.id());
    }
    moveReports.move(left, left.reports(), kept, viewer.staff().id());
    alarmWork.move(left.alarm(), left.id(), kept.id());
    var all = Stream.concat(kept.reports().stream(), left.reports().stream()).distinct().toList();
    var links = kept.details().links();
    var assets =
        Stream.concat(links.assets().stream(), left.details().links().assets().stream())
            .distinct()
            .toList();
    var alarm = Optional.ofNullable(kept.alarm()).orElse(left.alarm());
    return new Changed(kept.about(all, alarm).with(kept.details().with(links.with(assets))));
  }
}
