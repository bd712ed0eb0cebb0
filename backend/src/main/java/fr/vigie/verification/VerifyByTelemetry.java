package fr.vigie.verification;

import fr.vigie.alarm.Alarm;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarms;
import fr.vigie.asset.Assets;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.KeepWorkOrder;
import fr.vigie.workorder.KeepWorkOrder.Doer;
import fr.vigie.workorder.Progress.Verification;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrderLifecycle;
import fr.vigie.workorder.WorkOrders;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds that work for an alarm holds once what raised the alarm is over, as the device says, and
/// none of its equipment is in fault. All other work is verified by a dispatcher. Several backends
/// may look at once: a work order that one has verified is done no more.
public final class VerifyByTelemetry {

  private static final int MOST_AT_ONCE = 100;

  /// That a person cleared an alarm, or that its rule is gone, says nothing of the equipment.
  private static final Set<ClearedBecause> BACK_TO_NORMAL =
      Set.of(ClearedBecause.CONDITION_ENDED, ClearedBecause.PARTS_CLEARED);

  private final WorkOrders workOrders;
  private final KeepWorkOrder keep;
  private final Alarms alarms;
  private final Assets assets;
  private final Transactions transactions;
  private final Clock clock;
  private final AtomicReference<@Nullable String> last = new AtomicReference<>();

  VerifyByTelemetry(
      WorkOrders workOrders,
      KeepWorkOrder keep,
      Alarms alarms,
      Assets assets,
      Transactions transactions,
      Clock clock) {
    this.workOrders = workOrders;
    this.keep = keep;
    this.alarms = alarms;
    this.assets = assets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Looks at the next of those that are done, all in turn; whether there are more in this turn.
  boolean verify() {
    var waiting = workOrders.doneForAlarms(last.get(), MOST_AT_ONCE);
    var over =
        alarms
            .list(waiting.stream().map(w -> Objects.requireNonNull(w.alarm())).distinct().toList())
            .stream()
            .filter(VerifyByTelemetry::isOver)
            .map(Alarm::id)
            .collect(Collectors.toSet());
    waiting.stream()
        .filter(workOrder -> over.contains(workOrder.alarm()))
        .forEach(workOrder -> verify(workOrder.id()));
    var isMore = waiting.size() == MOST_AT_ONCE;
    last.set(isMore ? waiting.getLast().id() : null);
    return isMore;
  }

  private static boolean isOver(Alarm alarm) {
    var cleared = alarm.cleared();
    return cleared != null && BACK_TO_NORMAL.contains(cleared.because());
  }

  private void verify(String id) {
    transactions.run(() -> {
      var found =
          workOrders
              .find(id)
              .filter(workOrder -> workOrder.status() == Status.DONE && !isInFault(workOrder));
      found.ifPresent(this::verify);
      return found;
    });
  }

  private boolean isInFault(WorkOrder workOrder) {
    return assets.list(workOrder.details().links().assets()).stream()
        .anyMatch(asset -> asset.condition().status().isFault());
  }

  private void verify(WorkOrder workOrder) {
    var details = workOrder.details();
    var verification = new Verification(clock.instant(), null);
    keep.change(
        workOrder,
        workOrder.with(details.with(details.progress().verified(verification))),
        WorkOrderLifecycle.change(Status.DONE, Act.VERIFY).orElseThrow(),
        new Doer(completedBy(workOrder), null, true));
  }

  private static String completedBy(WorkOrder workOrder) {
    return workOrder.timeline().reversed().stream()
        .filter(step -> step.act() == Act.COMPLETE)
        .findFirst()
        .orElseThrow()
        .by();
  }
}
