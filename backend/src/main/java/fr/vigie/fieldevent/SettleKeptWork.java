package fr.vigie.fieldevent;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.fieldevent.KeptWork.Settlement;
import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.sync.Feeds;
import java.time.Clock;
import java.util.List;

/// A dispatcher says how work was dealt with that could not be applied. Said twice, the first
/// counts.
final class SettleKeptWork {

  record Request(String id, String note) {}

  sealed interface Outcome {
    record Settled(KeptWork keptWork) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record KeptWorkNotFound(String keptWorkId) implements Outcome {}
  }

  private final KeptWorks kept;
  private final FieldEvents events;
  private final Feeds feeds;
  private final EventLog log;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SettleKeptWork(
      KeptWorks kept,
      FieldEvents events,
      Feeds feeds,
      EventLog log,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.kept = kept;
    this.events = events;
    this.feeds = feeds;
    this.log = log;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome settle(Viewer viewer, Request request) {
    var scope = viewer.scope(Right.PLAN_WORK);
    if (scope.isNowhere()) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    return transactions.run(() ->
        kept.find(request.id())
            .filter(work -> isOf(scope, work))
            .map(work -> new Outcome.Settled(settled(viewer, work, request.note())))
            .<Outcome>map(settled -> settled)
            .orElseGet(() -> new Outcome.KeptWorkNotFound(request.id())));
  }

  private static boolean isOf(Scope scope, KeptWork work) {
    return scope.isEverywhere() || work.territories().stream().anyMatch(scope::holds);
  }

  private KeptWork settled(Viewer viewer, KeptWork work, String note) {
    if (work.settlement() != null) {
      return work;
    }
    var how = new Settlement(clock.instant(), viewer.staff().id(), note);
    kept.settle(work.id(), how);
    events.settle(work.event(), how.at(), feeds.advance(work.agent(), 1).seq());
    if (work.sent().workOrder() != null) {
      feeds.refuse(work.agent(), work.sent().workOrder(), null);
    }
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                "KeptWorkSettled",
                work.territories().stream().findFirst().orElse("region"),
                work.sent().subject(),
                "SETTLE",
                how.by(),
                how.at())));
    return work.settled(how);
  }
}
