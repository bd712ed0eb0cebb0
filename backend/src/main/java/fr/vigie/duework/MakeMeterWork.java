package fr.vigie.duework;

import fr.vigie.duework.OpenPlanWork.Time;
import fr.vigie.preventive.PlanAssets;
import fr.vigie.preventive.PlanAssets.Target;
import fr.vigie.preventive.PreventivePlan;
import fr.vigie.preventive.PreventivePlans;
import fr.vigie.preventive.Recurrence;
import fr.vigie.shared.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the work orders of a plan that goes by meters. What has grown by several times the
/// interval since the last look is due once: nobody oils a pump three times in a row.
final class MakeMeterWork {

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(30);

  private final PreventivePlans plans;
  private final PlanAssets assets;
  private final MeterUses uses;
  private final OpenPlanWork open;
  private final Clock clock;

  MakeMeterWork(
      PreventivePlans plans, PlanAssets assets, MeterUses uses, OpenPlanWork open, Clock clock) {
    this.plans = plans;
    this.assets = assets;
    this.uses = uses;
    this.open = open;
    this.clock = clock;
  }

  void make(PreventivePlan plan, Recurrence.Meter meter) {
    var today = LocalDate.ofInstant(clock.instant(), Recurrence.PARIS);
    var until = plan.terms().until();
    String after = null;
    do {
      var page = assets.page(plan.territory(), plan.terms(), after);
      if ((until == null || !today.isAfter(until)) && !make(plan, meter, read(page), today)) {
        return;
      }
      after = page.hasNext() ? page.endCursor() : null;
    } while (after != null);
    plans.looked(plan, plan.madeThrough(), clock.instant().plus(BETWEEN_LOOKS));
  }

  private static List<Target> read(Page<Target> page) {
    return page.items().stream()
        .map(Page.Item::value)
        .filter(target -> target.index() != null)
        .toList();
  }

  private boolean make(
      PreventivePlan plan, Recurrence.Meter meter, List<Target> targets, LocalDate today) {
    var before =
        uses.of(plan.id(), targets.stream().map(Target::id).toList()).stream()
            .collect(Collectors.toMap(MeterUse::asset, Function.identity()));
    var grown = new ArrayList<MeterUse>();
    for (var target : targets) {
      var index = Objects.requireNonNull(target.index());
      var known = before.get(target.id());
      var use =
          known == null
              ? MeterUse.from(plan.id(), target.id(), meter.metric(), index)
              : known.at(meter.metric(), index);
      if (!use.isDue(meter.every())) {
        grown.add(use);
      } else if (!open(plan, meter, target, use, today)) {
        return false;
      }
    }
    uses.keep(grown);
    return true;
  }

  private boolean open(
      PreventivePlan plan, Recurrence.Meter meter, Target target, MeterUse use, LocalDate today) {
    var made = use.made(meter.every());
    return open.open(
        plan,
        new Time(target.id(), "" + made.times(), today),
        List.of(target),
        () -> uses.keep(List.of(made)));
  }
}
