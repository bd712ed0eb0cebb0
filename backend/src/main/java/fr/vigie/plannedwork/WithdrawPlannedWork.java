package fr.vigie.plannedwork;

import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// A dispatcher says that works are over, or will not be. Doing so twice changes nothing.
final class WithdrawPlannedWork {

  sealed interface Outcome {
    record Withdrawn(PlannedWork plannedWork) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record NotFound(String plannedWorkId) implements Outcome {}
  }

  private final PlannedWorks works;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  WithdrawPlannedWork(
      PlannedWorks works, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.works = works;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome withdraw(Viewer viewer, String id) {
    if (viewer.scope(Right.PLAN_WORK).isNowhere()) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    var work = works.find(id);
    if (work.isEmpty()) {
      return new Outcome.NotFound(id);
    }
    if (!viewer.may(Right.PLAN_WORK, work.get().territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    transactions.run(() -> {
      var now = clock.instant();
      if (works.withdraw(id, now)) {
        events.append(
            List.of(PlannedWorkEvents.withdrawn(ids, work.get(), viewer.staff().id(), now)));
      }
      return id;
    });
    return new Outcome.Withdrawn(works.find(id).orElseThrow());
  }
}
