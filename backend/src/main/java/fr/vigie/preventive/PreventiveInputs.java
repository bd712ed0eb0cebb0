package fr.vigie.preventive;

import fr.vigie.asset.AssetKind;
import fr.vigie.graphql.Arguments;
import fr.vigie.preventive.PlanTerms.AssetSet;
import fr.vigie.preventive.PlanTerms.Task;
import fr.vigie.preventive.PlanTerms.Work;
import fr.vigie.preventive.Recurrence.Season;
import fr.vigie.preventive.Recurrence.Unit;
import fr.vigie.shared.InvalidInput;
import fr.vigie.workorder.Needs;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Set;

/// What the acts on preventive plans are told.
final class PreventiveInputs {

  private static final int MOST_SKILLS = 20;
  private static final int MOST_TASKS = 50;

  private PreventiveInputs() {}

  static SetUpPlan.Request setUp(Arguments input) {
    return new SetUpPlan.Request(
        input.text("clientPlanId", 8, 64), input.string("territoryId"), terms(input));
  }

  static PlanTerms terms(Arguments input) {
    var terms = input.object("terms");
    var name = terms.text("name", 1, 120);
    var recurrence = recurrence(terms);
    var work = work(terms.object("work"));
    var horizonDays = terms.integer("horizonDays", 0, 366);
    return terms.located(() ->
        new PlanTerms(
            name,
            recurrence,
            new AssetSet(
                terms.constant("assetKind", AssetKind.class),
                terms.optionalString("inseeCode"),
                terms.optionalString("belowAssetId")),
            work,
            terms.flag("isGrouped"),
            horizonDays,
            (LocalDate) terms.values().get("until")));
  }

  private static Recurrence recurrence(Arguments terms) {
    InvalidInput.unless(
        terms.has("calendar") != terms.has("meter"),
        terms.path() + "calendar",
        "exactly one of calendar and meter");
    return terms.has("meter") ? meter(terms.object("meter")) : calendar(terms.object("calendar"));
  }

  private static Recurrence meter(Arguments meter) {
    var metric = meter.text("metric", 1, 40);
    return meter.located(() -> new Recurrence.Meter(metric, meter.number("every")));
  }

  private static Recurrence calendar(Arguments calendar) {
    var season = calendar.has("season") ? season(calendar.object("season")) : null;
    return calendar.located(() ->
        new Recurrence.Calendar(
            (LocalDate) Objects.requireNonNull(calendar.values().get("first")),
            (Integer) Objects.requireNonNull(calendar.values().get("every")),
            calendar.constant("unit", Unit.class),
            season,
            calendar.flag("isOnWorkingDays")));
  }

  private static Season season(Arguments season) {
    return new Season(monthDay(season, "from"), monthDay(season, "to"));
  }

  private static MonthDay monthDay(Arguments season, String name) {
    try {
      return MonthDay.parse("--" + season.text(name, 5, 5));
    } catch (DateTimeException e) {
      throw new InvalidInput(season.path() + name, "a day of the year such as 04-15");
    }
  }

  private static Work work(Arguments work) {
    var instructions = work.text("instructions", 1, 2_000);
    var skills = work.strings("skillCodes", MOST_SKILLS);
    var minutes =
        work.has("estimatedMinutes")
            ? work.integer("estimatedMinutes", 1, Needs.MOST_MINUTES)
            : null;
    var dueDays = work.integer("dueDays", 0, 366);
    var tasks = work.objects("tasks", MOST_TASKS).stream().map(PreventiveInputs::task).toList();
    return work.located(() ->
        new Work(
            instructions,
            work.constant("priority", Needs.Priority.class),
            skills,
            Set.copyOf(work.constants("means", Needs.Means.class)),
            minutes,
            dueDays,
            work.optionalString("teamId"),
            tasks));
  }

  private static Task task(Arguments task) {
    return new Task(
        task.text("code", 1, 40),
        task.text("label", 1, 200),
        task.constant("kind", Task.Kind.class),
        task.flag("isRequired"),
        task.optionalText("unit", 20));
  }
}
