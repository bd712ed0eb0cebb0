package fr.vigie.preventive;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.preventive.PreventivePlan.Status;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

/// What a dispatcher does with a plan once it is set up. What was made stays; said twice it changes
/// nothing.
final class PlanActs {

  sealed interface Outcome {
    record Changed(PreventivePlan plan) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record PlanEnded(PreventivePlan plan) implements Outcome {}

    record PlanNotFound(String planId) implements Outcome {}
  }

  private final PreventivePlans plans;
  private final PlanChecks checks;
  private final PlanEvents events;
  private final Transactions transactions;
  private final Clock clock;

  PlanActs(
      PreventivePlans plans,
      PlanChecks checks,
      PlanEvents events,
      Transactions transactions,
      Clock clock) {
    this.plans = plans;
    this.checks = checks;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} for what cannot be done in the territory.
  Outcome change(Viewer viewer, String planId, PlanTerms terms) {
    return act(
        viewer,
        planId,
        "CHANGE",
        plan -> {
          if (plan.terms().equals(terms)) {
            return plan;
          }
          checks.check(plan.territory(), terms);
          return plan.saying(terms, viewer.staff().id(), clock.instant());
        });
  }

  Outcome pause(Viewer viewer, String planId) {
    return turn(viewer, planId, "PAUSE", Status.PAUSED);
  }

  /// What was due while it was paused is not made.
  Outcome resume(Viewer viewer, String planId) {
    return turn(viewer, planId, "RESUME", Status.ACTIVE);
  }

  Outcome end(Viewer viewer, String planId) {
    return turn(viewer, planId, "END", Status.ENDED);
  }

  private Outcome turn(Viewer viewer, String planId, String act, Status status) {
    return act(
        viewer,
        planId,
        act,
        plan -> {
          var now = clock.instant();
          var yesterday = LocalDate.ofInstant(now, Recurrence.PARIS).minusDays(1);
          return plan.status() == status
              ? plan
              : plan.in(status, yesterday, viewer.staff().id(), now);
        });
  }

  private Outcome act(
      Viewer viewer, String planId, String act, Function<PreventivePlan, PreventivePlan> change) {
    return transactions.run(() ->
        plans
            .find(planId)
            .filter(plan -> viewer.may(Right.SEE_WORK, plan.territory()))
            .map(plan -> change(viewer, plan, act, change))
            .orElseGet(() -> new Outcome.PlanNotFound(planId)));
  }

  private Outcome change(
      Viewer viewer,
      PreventivePlan plan,
      String act,
      Function<PreventivePlan, PreventivePlan> change) {
    if (!viewer.may(Right.PLAN_WORK, plan.territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    if (plan.status() == Status.ENDED && !act.equals("END")) {
      return new Outcome.PlanEnded(plan);
    }
    var after = change.apply(plan);
    if (!after.equals(plan)) {
      plans.put(after);
      events.append(after, act);
    }
    return new Outcome.Changed(after);
  }
}
