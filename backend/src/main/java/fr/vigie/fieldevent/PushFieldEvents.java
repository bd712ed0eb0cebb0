package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldChange.Conflict;
import fr.vigie.fieldevent.FieldEvent.Outcome;
import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Transactions;
import fr.vigie.sync.Feeds;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An agent's device hands over what was done, however late. Each event is stored once and for
/// good, with what became of it; a transaction each, so that a batch that was cut off is sent again
/// whole. Of one agent, one event goes after the other, whichever devices they come from; of one
/// device, in the order of their numbers.
final class PushFieldEvents {

  /// The stored events, one for each that was sent, in that order.
  record Pushed(List<FieldEvent> events) {}

  /// Does what was done, by the rules of the trade.
  interface Apply {
    Applied apply(Viewer viewer, Sent sent);
  }

  /// What came of doing it.
  ///
  /// @param reason why it cannot be done; null when it is
  /// @param isAllNoted whether none of what was noted of the work had to be left out
  record Applied(@Nullable Reason reason, List<Conflict> conflicts, boolean isAllNoted) {

    static Applied done() {
      return new Applied(null, List.of(), true);
    }

    static Applied refused(Reason reason) {
      return new Applied(reason, List.of(), true);
    }

    /// Why a dispatcher is to look at it; null when nobody need.
    @Nullable Reason kept() {
      if (reason != null) {
        return reason;
      }
      if (!isAllNoted) {
        return Reason.DETAILS_UNFIT;
      }
      return conflicts.isEmpty() ? null : Reason.CHANGED_MEANWHILE;
    }
  }

  private final FieldEvents events;
  private final Apply apply;
  private final KeepRefused keepRefused;
  private final Feeds feeds;
  private final Transactions transactions;
  private final Clock clock;
  private final Turns turns = new Turns();

  PushFieldEvents(
      FieldEvents events,
      Apply apply,
      KeepRefused keepRefused,
      Feeds feeds,
      Transactions transactions,
      Clock clock) {
    this.events = events;
    this.apply = apply;
    this.keepRefused = keepRefused;
    this.feeds = feeds;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Null for who never was a member of staff. No right is asked for here: whoever was an agent
  /// when the work was done hands it over still, and it is kept.
  @Nullable Pushed push(Viewer viewer, List<Sent> sent) {
    if (viewer.person() == null) {
      return null;
    }
    var stored = new HashMap<Sent, FieldEvent>();
    sent.stream()
        .sorted(Comparator.comparing(Sent::device).thenComparingInt(Sent::deviceSeq))
        .forEach(each -> stored.put(each, store(viewer, each)));
    return new Pushed(
        sent.stream()
            .map(each -> Objects.requireNonNull(stored.get(each)))
            // What waited for another of the batch has been decided since.
            .map(event -> isWaiting(event) ? events.find(event.key()).orElse(event) : event)
            .toList());
  }

  private FieldEvent store(Viewer viewer, Sent sent) {
    return turns.take(viewer.staff().id(), () -> storeInTurn(viewer, sent));
  }

  private FieldEvent storeInTurn(Viewer viewer, Sent sent) {
    return transactions.runTwice(() -> storeOnce(viewer, sent));
  }

  private FieldEvent storeOnce(Viewer viewer, Sent sent) {
    var agent = viewer.staff().id();
    // First of all: whoever else stores something of this agent waits, or begins again.
    var seq = feeds.advance(agent, 1).seq();
    var before = events.find(sent.id());
    if (before.filter(event -> isSame(event, agent, sent)).isPresent()) {
      return before.get();
    }
    return before.isPresent()
        ? storeBeside(viewer, before.get(), sent, seq)
        : storeAnew(viewer, sent, seq);
  }

  private static boolean isSame(FieldEvent event, String agent, Sent sent) {
    return event.agent().equals(agent) && event.sent().isSame(sent);
  }

  /// Another event has the id: this one is kept as what it is, once.
  private FieldEvent storeBeside(Viewer viewer, FieldEvent before, Sent sent, long seq) {
    var agent = viewer.staff().id();
    var key = sent.id() + "~" + Fingerprint.of(agent, sent.fingerprint());
    var shownId = before.agent().equals(agent) ? key : sent.id();
    return events
        .find(key)
        .orElseGet(() -> {
          var event =
              new FieldEvent(
                  key,
                  shownId,
                  agent,
                  sent,
                  clock.instant(),
                  Outcome.REFUSED,
                  Reason.ID_REUSED,
                  List.of(),
                  null);
          events.add(event, seq);
          keepRefused.keep(viewer, event, Reason.ID_REUSED);
          return event;
        });
  }

  private FieldEvent storeAnew(Viewer viewer, Sent sent, long seq) {
    var agent = viewer.staff().id();
    var event =
        new FieldEvent(
            sent.id(),
            sent.id(),
            agent,
            sent,
            clock.instant(),
            Outcome.WAITING,
            null,
            List.of(),
            null);
    var next = events.next(agent, sent.device());
    if (sent.deviceSeq() > next) {
      events.add(event, seq);
      return event;
    }
    var applied = apply.apply(viewer, event.sent());
    var decided = decided(event, applied);
    events.add(decided, seq);
    keep(viewer, decided, applied);
    if (sent.deviceSeq() == next) {
      goOn(viewer, sent.device(), next + 1);
    }
    return decided;
  }

  /// What waits for this one goes after it.
  private void goOn(Viewer viewer, String device, int from) {
    var agent = viewer.staff().id();
    var next = from;
    var waiting = events.waiting(agent, device, next);
    while (waiting.isPresent()) {
      decide(viewer, waiting.get());
      next++;
      waiting = events.waiting(agent, device, next);
    }
    events.expect(agent, device, next);
  }

  private void decide(Viewer viewer, FieldEvent waiting) {
    var applied = apply.apply(viewer, waiting.sent());
    var decided = decided(waiting, applied);
    events.decide(decided, feeds.advance(waiting.agent(), 1).seq());
    keep(viewer, decided, applied);
  }

  private static FieldEvent decided(FieldEvent event, Applied applied) {
    var outcome = applied.reason() == null ? Outcome.APPLIED : Outcome.REFUSED;
    return event.with(outcome, applied.reason(), applied.conflicts());
  }

  private void keep(Viewer viewer, FieldEvent decided, Applied applied) {
    var reason = applied.kept();
    if (reason == null) {
      keepRefused.forget(decided);
    } else {
      keepRefused.keep(viewer, decided, reason);
    }
  }

  /// Waits no longer for what a device did before: it will not come.
  void giveUp(Viewer viewer, FieldEvent waiting) {
    transactions.run(() -> {
      var sent = waiting.sent();
      feeds.advance(waiting.agent(), 1);
      var now = events.find(waiting.key()).orElseThrow();
      if (isWaiting(now)) {
        decide(viewer, now);
        goOn(viewer, sent.device(), sent.deviceSeq() + 1);
      }
      return now;
    });
  }

  private static boolean isWaiting(FieldEvent event) {
    return event.outcome() == Outcome.WAITING;
  }
}
