package fr.vigie.preventive;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.preventive.PlanTerms.Task;
import fr.vigie.preventive.PlanTerms.Work;
import fr.vigie.preventive.Recurrence.Season;
import fr.vigie.team.Skills;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the types of `preventive.graphqls` are read.
final class PreventiveView {

  private final Territories territories;
  private final Skills skills;

  PreventiveView(Territories territories, Skills skills) {
    this.territories = territories;
    this.skills = skills;
  }

  void declare(Views views) {
    views
        .stored("WorkOrder")
        .where(
            Set.of("territory"),
            PreventiveView::maySeeWork,
            workOrder -> workOrder.reference("preventivePlan", "plan", "preventivePlan"));
    plan(views);
    recurrence(views);
    work(views);
  }

  private void plan(Views views) {
    views
        .of("PreventivePlan", PreventivePlan.class)
        .value("id", PreventivePlan::id)
        .part("territory", plan -> territories.get(plan.territory()))
        .value("name", plan -> plan.terms().name())
        .value("status", PreventivePlan::status)
        .part("calendar", plan -> recurrence(plan, Recurrence.Calendar.class))
        .part("meter", plan -> recurrence(plan, Recurrence.Meter.class))
        .value("assetKind", plan -> plan.terms().assets().kind())
        .part("commune", plan -> commune(plan.terms().assets().commune()))
        .reference("below", "asset", plan -> plan.terms().assets().below())
        .part("work", plan -> plan.terms().work())
        .value("isGrouped", plan -> plan.terms().isGrouped())
        .value("horizonDays", plan -> plan.terms().horizonDays())
        .value("until", plan -> plan.terms().until());
  }

  private static @Nullable Object recurrence(
      PreventivePlan plan, Class<? extends Recurrence> type) {
    var recurrence = plan.terms().recurrence();
    return type.isInstance(recurrence) ? recurrence : null;
  }

  private @Nullable Object commune(@Nullable String inseeCode) {
    return inseeCode == null ? null : territories.commune(inseeCode);
  }

  private static void recurrence(Views views) {
    views
        .of("PlanCalendar", Recurrence.Calendar.class)
        .value("first", Recurrence.Calendar::first)
        .value("every", Recurrence.Calendar::every)
        .value("unit", Recurrence.Calendar::unit)
        .part("season", Recurrence.Calendar::season)
        .value("isOnWorkingDays", Recurrence.Calendar::isOnWorkingDays);
    views
        .of("PlanSeason", Season.class)
        .value("from", season -> text(season.from()))
        .value("to", season -> text(season.to()));
    views
        .of("PlanMeter", Recurrence.Meter.class)
        .value("metric", Recurrence.Meter::metric)
        .number("every", Recurrence.Meter::every);
  }

  private static String text(MonthDay day) {
    return day.toString().substring(2);
  }

  private void work(Views views) {
    views
        .of("PlanWork", Work.class)
        .value("instructions", Work::instructions)
        .value("priority", Work::priority)
        .part(
            "skills", work -> work.skills().stream().flatMap(s -> skills.find(s).stream()).toList())
        .value("means", work -> work.means().stream().sorted().toList())
        .value("estimatedMinutes", Work::estimatedMinutes)
        .value("dueDays", Work::dueDays)
        .reference("team", "team", Work::team)
        .part("tasks", Work::tasks);
    views
        .of("PlanTask", Task.class)
        .value("code", Task::code)
        .value("label", Task::label)
        .value("kind", Task::kind)
        .value("isRequired", Task::isRequired)
        .value("unit", Task::unit);
  }

  private static boolean maySeeWork(Row workOrder, Circumstances circumstances) {
    return circumstances.context(Viewer.class).may(Right.SEE_WORK, workOrder.required("territory"));
  }
}
