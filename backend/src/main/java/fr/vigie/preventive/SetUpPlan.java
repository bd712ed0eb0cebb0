package fr.vigie.preventive;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.preventive.PreventivePlan.Status;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// A dispatcher says which work is due again and again.
final class SetUpPlan {

  record Request(String clientPlanId, String territory, PlanTerms terms) {

    String fingerprint() {
      return Fingerprint.of(territory, terms);
    }
  }

  sealed interface Outcome {
    record SetUp(PreventivePlan plan) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final PreventivePlans plans;
  private final PlanChecks checks;
  private final PlanEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetUpPlan(
      Territories territories,
      PreventivePlans plans,
      PlanChecks checks,
      PlanEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.plans = plans;
    this.checks = checks;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for what cannot be done in the territory.
  Outcome setUp(Viewer viewer, Request request) {
    if (!viewer.may(Right.PLAN_WORK, request.territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    var before = plans.findByClientId(request.clientPlanId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    checks.check(request.territory(), request.terms());
    InvalidInput.unless(
        plans.notEnded(request.territory()).size() < PreventivePlans.MOST,
        "territoryId",
        "at most " + PreventivePlans.MOST + " plans a territory");
    return keep(plan(viewer.staff().id(), request, clock.instant()), request);
  }

  private Outcome keep(PreventivePlan plan, Request request) {
    try {
      return transactions.run(() -> {
        plans.add(plan);
        events.append(plan, "SET_UP");
        return new Outcome.SetUp(plan);
      });
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(plans.findByClientId(request.clientPlanId()).orElseThrow(), request);
    }
  }

  private static Outcome again(PreventivePlan before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.SetUp(before)
        : new Outcome.ClientIdReused(request.clientPlanId());
  }

  /// What was due before it was set up is not made.
  private PreventivePlan plan(String by, Request request, Instant now) {
    return new PreventivePlan(
        ids.next("ppl"),
        request.clientPlanId(),
        request.fingerprint(),
        request.territory(),
        request.terms(),
        Status.ACTIVE,
        LocalDate.ofInstant(now, Recurrence.PARIS).minusDays(1),
        now,
        1,
        by,
        now);
  }
}
