package fr.vigie.lighting;

import fr.vigie.shared.Fingerprint;
import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.Territory;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;

/// Tells of schedules that may come to hold in a territory, before anybody sets them.
public final class ForeseeLighting {

  private final LightingTimes times;
  private final LightingPart part;

  ForeseeLighting(LightingTimes times, LightingPart part) {
    this.times = times;
    this.part = part;
  }

  /// What a schedule of another place would be if it held for a whole territory.
  ///
  /// @param from the first evening
  public LightingSchedule moved(LightingSchedule other, String territory, LocalDate from) {
    return new LightingSchedule(
        // By what it says, so that years that are held of it are found again.
        "foreseen " + Fingerprint.of(says(other)),
        "",
        "",
        new LightingTarget(LightingTarget.Kind.TERRITORY, territory),
        territory,
        other.clock(),
        other.periods(),
        other.allNight(),
        from,
        other.setAt(),
        other.setBy());
  }

  /// What a template would set; empty where it says nothing of lighting, would change nothing, or
  /// would leave what was set by hand.
  ///
  /// @param parts of the template
  public Optional<LightingSchedule> byTemplate(Territory territory, JsonObject parts) {
    return Optional.ofNullable(parts.get(LightingSection.NAME))
        .flatMap(section -> part.foresee(territory, section))
        .map(schedule -> moved(schedule, territory.id(), schedule.validFrom()));
  }

  /// How it would change what was set for the territory as a whole; empty when that says the same.
  public Optional<TemplateChange> change(LightingSchedule foreseen) {
    var before =
        times.ofTerritory(foreseen.territory(), foreseen.validFrom()).map(ScheduleText::of);
    var after = says(foreseen);
    return before.filter(after::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            new TemplateChange(
                foreseen.territory(),
                LightingSection.NAME,
                "schedule",
                TemplateChange.Kind.CHANGED,
                before.orElse(null),
                after));
  }

  /// All that a schedule says, in a line, but since when.
  public String says(LightingSchedule schedule) {
    return ScheduleText.of(schedule);
  }
}
