package fr.vigie.adoption;

import fr.vigie.identity.Viewer;
import fr.vigie.lighting.ForeseeLighting;
import fr.vigie.lighting.LightingSchedule;
import fr.vigie.lighting.LightingTimes;
import fr.vigie.lighting.SetLightingSchedule;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territory;
import java.time.LocalDate;
import java.util.List;

/// Sets the lighting schedule of a practice for the territory as a whole: what was set for a
/// commune or a cabinet goes before it and stays.
final class ScheduleTakeover implements Takeover {

  private final LightingTimes times;
  private final ForeseeLighting foresee;
  private final SetLightingSchedule set;

  ScheduleTakeover(LightingTimes times, ForeseeLighting foresee, SetLightingSchedule set) {
    this.times = times;
    this.foresee = foresee;
    this.set = set;
  }

  @Override
  public Steps plan(String means, Territory territory, LocalDate from) {
    var schedule = foresee.moved(schedule(means), territory.id(), from);
    return foresee
        .change(schedule)
        .map(change -> new Steps(List.of(change), 1, 0, schedule))
        .orElseGet(() -> new Steps(List.of(), 0, 0, null));
  }

  @Override
  public Steps store(
      Viewer viewer, String means, Territory territory, LocalDate from, String adoption) {
    var steps = plan(means, territory, from);
    if (steps.schedule() != null) {
      set(viewer, steps.schedule(), adoption);
    }
    return steps;
  }

  private void set(Viewer viewer, LightingSchedule schedule, String adoption) {
    var outcome =
        set.set(
            viewer,
            new SetLightingSchedule.Request(
                "adoption " + adoption,
                schedule.target(),
                schedule.clock(),
                schedule.periods(),
                schedule.allNight(),
                schedule.validFrom()));
    switch (outcome) {
      case SetLightingSchedule.Outcome.Set _ -> {}
      case SetLightingSchedule.Outcome.PeriodRefused _ ->
          throw new InvalidInput(
              "practiceId", "a schedule whose periods are dark in the territory");
      default -> throw new IllegalStateException(outcome.toString());
    }
  }

  @Override
  public void settle(Territory territory) {
    times.forget(territory.id());
  }

  /// A schedule is never taken away.
  private LightingSchedule schedule(String id) {
    return times.find(id).orElseThrow();
  }
}
