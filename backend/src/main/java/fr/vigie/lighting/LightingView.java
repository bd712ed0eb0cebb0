package fr.vigie.lighting;

import fr.vigie.lighting.BurnHours.Month;
import fr.vigie.lighting.LightingSchedule.Evening;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the types of `lighting.graphqls` are read.
final class LightingView {

  private final Territories territories;

  LightingView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    plan(views);
    schedule(views);
    periods(views);
    burnHours(views);
  }

  private void plan(Views views) {
    views
        .of("LightingPlan", LightingPlan.class)
        .part("commune", plan -> territories.commune(plan.place().commune()))
        .value("evening", LightingPlan::evening)
        .part("schedule", LightingPlan::schedule)
        .value("onAt", plan -> plan.night().dusk())
        .value("offAt", plan -> plan.night().dawn())
        .part("parts", LightingPlan::parts)
        .part("versions", LightingPlan::versions)
        .value("viewerCanSetSchedule", LightingPlan::viewerCanSetSchedule);
    views
        .of("LightingPart", Night.Part.class)
        .value("from", Night.Part::from)
        .value("to", Night.Part::to)
        .value("level", Night.Part::level)
        .value("reason", Night.Part::reason);
  }

  private void schedule(Views views) {
    views
        .of("LightingSchedule", LightingSchedule.class)
        .value("id", LightingSchedule::id)
        .part("territory", s -> territories.get(s.territory()))
        .value("targetKind", s -> s.target().kind())
        .part("commune", s -> s.target().kind() == Kind.COMMUNE ? commune(s) : null)
        .reference("cabinet", "asset", s -> cabinet(s.target()))
        .value("switching", s -> s.clock() == null ? "AS_ABOVE" : s.clock().kind())
        .value("horizon", s -> ofClock(s, SwitchingClock::horizon))
        .value("duskOffsetMinutes", s -> ofClock(s, SwitchingClock::duskMinutes))
        .value("dawnOffsetMinutes", s -> ofClock(s, SwitchingClock::dawnMinutes))
        .part("switchOffs", s -> periods(s, true))
        .part("dimmings", s -> periods(s, false))
        .part("allNight", LightingSchedule::allNight)
        .value("validFrom", LightingSchedule::validFrom)
        .value("setAt", LightingSchedule::setAt);
  }

  private static void periods(Views views) {
    views
        .of("LightingPeriod", LightingPeriod.class)
        .value("from", LightingPeriod::from)
        .value("to", LightingPeriod::to)
        .value("evenings", period -> period.evenings().stream().sorted().toList())
        .part("season", LightingPeriod::season)
        .value("level", LightingPeriod::level);
    views.of("Season", Season.class).part("from", Season::from).part("to", Season::to);
    views
        .of("LightingEvening", Evening.class)
        .part("day", Evening::day)
        .value("year", Evening::year);
    views
        .of("DayOfYear", MonthDay.class)
        .value("month", MonthDay::getMonthValue)
        .value("day", MonthDay::getDayOfMonth);
  }

  private static void burnHours(Views views) {
    views
        .of("BurnHours", BurnHours.class)
        .value("from", BurnHours::from)
        .value("to", BurnHours::to)
        .value("hours", burnt -> burnt.time().hours())
        .value("equivalentHours", burnt -> burnt.time().equivalentHours())
        .value("switchedOffHours", burnt -> burnt.time().switchedOffHours())
        .part("months", BurnHours::months);
    views
        .of("MonthlyBurnHours", Month.class)
        .value("from", Month::from)
        .value("hours", month -> month.time().hours())
        .value("equivalentHours", month -> month.time().equivalentHours())
        .value("switchedOffHours", month -> month.time().switchedOffHours());
  }

  private Object commune(LightingSchedule schedule) {
    return territories.commune(schedule.target().id());
  }

  private static @Nullable String cabinet(LightingTarget target) {
    return target.kind() == Kind.CABINET ? target.id() : null;
  }

  private static @Nullable Object ofClock(
      LightingSchedule schedule, Function<SwitchingClock, Object> read) {
    return schedule.clock() == null ? null : read.apply(schedule.clock());
  }

  private static List<LightingPeriod> periods(LightingSchedule schedule, boolean isSwitchOff) {
    return schedule.periods().stream().filter(p -> p.isSwitchOff() == isSwitchOff).toList();
  }
}
