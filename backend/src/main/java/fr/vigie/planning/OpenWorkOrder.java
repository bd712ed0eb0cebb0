package fr.vigie.planning;

import fr.vigie.asset.Asset;
import fr.vigie.asset.Assets;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.Details;
import fr.vigie.workorder.KeepWorkOrder;
import fr.vigie.workorder.Links;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import fr.vigie.workorder.WorkOrderOutcome;
import fr.vigie.workorder.WorkOrderOutcome.Changed;
import fr.vigie.workorder.WorkOrders;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A dispatcher finds that something is to be done that nobody has reported: at equipment, perhaps
/// after work that did not hold. It is nobody's until it is assigned.
public final class OpenWorkOrder {

  /// What is to be done, where.
  ///
  /// @param assets the ids of the equipment, of one territory, at least one; the first says where
  /// @param followUpOf the id of a work order that it takes up again; null for none
  public record Request(
      String clientWorkOrderId,
      List<String> assets,
      String instructions,
      Instant dueAt,
      @Nullable String followUpOf) {

    public Request {
      assets = List.copyOf(assets);
    }

    String fingerprint() {
      return Fingerprint.of("open", assets, instructions, dueAt, followUpOf);
    }
  }

  private final WorkOrders workOrders;
  private final Assets assets;
  private final KeepWorkOrder keep;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  OpenWorkOrder(
      WorkOrders workOrders,
      Assets assets,
      KeepWorkOrder keep,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.workOrders = workOrders;
    this.assets = assets;
    this.keep = keep;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for equipment of several territories.
  public WorkOrderOutcome open(Viewer viewer, Request request) {
    if (viewer.scope(Right.PLAN_WORK).isNowhere()) {
      return new WorkOrderOutcome.NotAllowed(Right.PLAN_WORK);
    }
    return transactions.runTwice(() -> openOnce(viewer, request));
  }

  private WorkOrderOutcome openOnce(Viewer viewer, Request request) {
    var found = assets.list(request.assets());
    for (var id : request.assets()) {
      if (asset(found, id).filter(a -> !a.isRemoved()).isEmpty()) {
        return new WorkOrderOutcome.AssetNotFound(id);
      }
    }
    var first = asset(found, request.assets().getFirst()).orElseThrow();
    InvalidInput.unless(
        found.stream().allMatch(asset -> asset.territory().equals(first.territory())),
        "assetIds",
        "equipment of one territory");
    if (!viewer.may(Right.PLAN_WORK, first.territory())) {
      return new WorkOrderOutcome.NotAllowed(Right.PLAN_WORK);
    }
    return workOrders
        .findByClientWorkOrderId(request.clientWorkOrderId())
        .map(before -> again(viewer, before, request))
        .orElseGet(() -> openAnew(viewer, request, first));
  }

  private static Optional<Asset> asset(List<Asset> found, String id) {
    return found.stream().filter(asset -> asset.id().equals(id)).findFirst();
  }

  private static WorkOrderOutcome again(Viewer viewer, WorkOrder before, Request request) {
    return viewer.may(Right.PLAN_WORK, before.territory())
            && before.fingerprint().equals(request.fingerprint())
        ? new Changed(before)
        : new WorkOrderOutcome.ClientIdReused(request.clientWorkOrderId());
  }

  private WorkOrderOutcome openAnew(Viewer viewer, Request request, Asset first) {
    var earlier = request.followUpOf();
    if (earlier != null
        && workOrders
            .find(earlier)
            .filter(w -> w.territory().equals(first.territory()))
            .isEmpty()) {
      return new WorkOrderOutcome.WorkOrderNotFound(earlier);
    }
    var workOrder = workOrder(viewer.staff().id(), request, first);
    keep.add(workOrder, List.of());
    return new Changed(workOrder);
  }

  private WorkOrder workOrder(String by, Request request, Asset first) {
    var now = clock.instant();
    return new WorkOrder(
        ids.next("wo"),
        request.clientWorkOrderId(),
        request.fingerprint(),
        Status.NEW,
        first.kind().domain(),
        request.instructions(),
        null,
        null,
        request.dueAt(),
        first.site().location(),
        first.site().commune(),
        first.territory(),
        List.of(),
        null,
        List.of(new Step(now, Act.OPEN, Status.NEW, by, null)),
        now,
        Details.NONE.with(new Links(request.assets(), null, request.followUpOf(), null, null)));
  }
}
