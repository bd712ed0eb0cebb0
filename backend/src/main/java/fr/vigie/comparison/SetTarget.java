package fr.vigie.comparison;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Indicator;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// An administrator says what a territory wants to reach.
public final class SetTarget {

  public record Request(
      String clientTargetId, String territory, Indicator indicator, double value) {

    String fingerprint() {
      return Fingerprint.of(territory, indicator, value);
    }
  }

  public sealed interface Outcome {
    record Set(Target target) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final Targets targets;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetTarget(Targets targets, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.targets = targets;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome set(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    return targets
        .findByClientTargetId(request.clientTargetId())
        .map(before -> again(before, request))
        .orElseGet(() -> keep(target(viewer.staff().id(), request), request));
  }

  private static Outcome again(Target before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Set(before)
        : new Outcome.ClientIdReused(request.clientTargetId());
  }

  private Outcome keep(Target target, Request request) {
    try {
      transactions.run(() -> {
        targets.add(target);
        events.append(List.of(set(target)));
        return target;
      });
      return new Outcome.Set(target);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(targets.findByClientTargetId(request.clientTargetId()).orElseThrow(), request);
    }
  }

  private Event set(Target target) {
    return new Event(
        ids.next("evt"),
        "IndicatorTargetSet",
        target.territory(),
        target.id(),
        "SET",
        target.setBy(),
        target.setAt());
  }

  private Target target(String by, Request request) {
    return new Target(
        ids.next("tgt"),
        request.clientTargetId(),
        request.fingerprint(),
        request.territory(),
        request.indicator(),
        request.value(),
        clock.instant(),
        by);
  }
}
