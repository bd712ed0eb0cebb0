package fr.vigie.fieldwork;

import fr.vigie.photo.PhotoArrival;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.KeepWorkOrder;
import fr.vigie.workorder.KeepWorkOrder.Doer;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrderLifecycle;
import fr.vigie.workorder.WorkOrders;
import fr.vigie.workorder.WorkPhotos.Announced;
import java.time.Clock;
import java.time.Duration;

/// Photos that were announced go to their work order when they come in, however late.
public final class AttachAwaited implements PhotoArrival {

  private static final int MOST_AT_ONCE = 50;

  // A photo that came in at the very moment in which it was announced was seen by neither side.
  private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(10);

  private final WorkOrders workOrders;
  private final WorkPhotoDesk photos;
  private final KeepWorkOrder keep;
  private final Transactions transactions;
  private final Clock clock;

  AttachAwaited(
      WorkOrders workOrders,
      WorkPhotoDesk photos,
      KeepWorkOrder keep,
      Transactions transactions,
      Clock clock) {
    this.workOrders = workOrders;
    this.photos = photos;
    this.keep = keep;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void arrived(PhotoOwner owner, String clientPhotoId) {
    workOrders
        .findAwaiting(Announced.key(owner.key(), clientPhotoId))
        .ifPresent(workOrder -> attach(workOrder, owner.key(), clientPhotoId));
  }

  private void attach(WorkOrder workOrder, String owner, String clientPhotoId) {
    var key = Announced.key(owner, clientPhotoId);
    workOrder.details().photos().awaited().stream()
        .filter(awaited -> awaited.key().equals(key))
        .forEach(awaited -> attach(workOrder, awaited));
  }

  private void attach(WorkOrder workOrder, Announced awaited) {
    photos
        .arrived(workOrder, workOrder.details().photos(), awaited)
        .ifPresent(all ->
            keep.change(
                workOrder,
                workOrder.with(workOrder.details().with(all)),
                WorkOrderLifecycle.change(workOrder.status(), Act.ATTACH).orElseThrow(),
                new Doer(awaited.by(), null, true)));
  }

  /// Looks again at those announced a moment ago; whether there may be more to do.
  boolean look() {
    var since = clock.instant().minus(LOOKED_AT_AGAIN);
    for (var id : workOrders.awaitingSince(since, MOST_AT_ONCE)) {
      transactions.run(() -> {
        var found = workOrders.find(id);
        found.ifPresent(this::attachAll);
        return found;
      });
    }
    return false;
  }

  private void attachAll(WorkOrder workOrder) {
    for (var awaited : workOrder.details().photos().awaited()) {
      workOrders.find(workOrder.id()).ifPresent(now -> attach(now, awaited));
    }
  }
}
