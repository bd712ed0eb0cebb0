package fr.vigie.preventive;

import fr.vigie.preventive.Occurrences.Occurrence;
import fr.vigie.preventive.PlanAssets.Target;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.team.Team;
import fr.vigie.team.Teams;
import fr.vigie.territory.Territories;
import fr.vigie.territory.WorkingDays;
import fr.vigie.workorder.KeepWorkOrder;
import fr.vigie.workorder.WorkOrder;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes one work order of a plan, once for each time and subject, however many backends try: that
/// it was made is kept with it, by a unique key, or neither is.
final class OpenPlanWork {

  private static final System.Logger LOG = System.getLogger(OpenPlanWork.class.getName());

  private final PreventivePlans plans;
  private final Occurrences occurrences;
  private final KeepWorkOrder keep;
  private final Territories territories;
  private final Teams teams;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  OpenPlanWork(
      PreventivePlans plans,
      Occurrences occurrences,
      KeepWorkOrder keep,
      Territories territories,
      Teams teams,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.plans = plans;
    this.occurrences = occurrences;
    this.keep = keep;
    this.territories = territories;
    this.teams = teams;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// One time that a plan is due.
  ///
  /// @param subject the id of the equipment, or the INSEE code of its commune
  /// @param name the day, or the how manieth time by the meter
  /// @param due when the work is to be done; not in the past
  record Time(String subject, String name, LocalDate due) {}

  /// Whether the plan still says so; false when something else was said of it meanwhile.
  ///
  /// @param with what else is to be kept with it
  boolean open(PreventivePlan plan, Time time, List<Target> targets, Runnable with) {
    try {
      return transactions.run(() -> openOnce(plan, time, targets, with));
    } catch (AlreadyExists madeByAnother) {
      LOG.log(Level.DEBUG, "made by another", madeByAnother);
      return true;
    }
  }

  private boolean openOnce(PreventivePlan plan, Time time, List<Target> targets, Runnable with) {
    var isAsBefore =
        plans
            .find(plan.id())
            .filter(now -> now.isActive() && now.version() == plan.version())
            .isPresent();
    if (isAsBefore) {
      var now = clock.instant();
      var workOrder = workOrder(plan, time, targets, now);
      occurrences.add(new Occurrence(plan.id(), time.subject(), time.name(), workOrder.id(), now));
      keep.add(workOrder, List.of());
      with.run();
    }
    return isAsBefore;
  }

  private WorkOrder workOrder(PreventivePlan plan, Time time, List<Target> targets, Instant now) {
    var commune = territories.commune(targets.getFirst().commune());
    var work = plan.terms().work();
    var endOfDay = time.due().atTime(LocalTime.NOON).atZone(Recurrence.PARIS).toInstant();
    return new PlanWorkOrders(plan, team(plan), ids.next("wo"), now)
        .workOrder(
            time.due(), WorkingDays.after(endOfDay, work.dueDays(), commune.department()), targets);
  }

  /// As it is now; null once it is disbanded.
  private @Nullable Team team(PreventivePlan plan) {
    var team = plan.terms().work().team();
    return team == null ? null : teams.hold(team, plan.territory()).orElse(null);
  }
}
