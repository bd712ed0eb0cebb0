package fr.vigie.practice;

import fr.vigie.lighting.ForeseeLighting;
import fr.vigie.lighting.LightingTimes;
import fr.vigie.practice.Practice.Means;
import fr.vigie.shared.InvalidInput;
import fr.vigie.template.ApplyTemplate;
import org.jspecify.annotations.Nullable;

/// Finds by what a practice was done.
final class PracticeMeans {

  private final ApplyTemplate templates;
  private final LightingTimes schedules;
  private final ForeseeLighting foresee;

  PracticeMeans(ApplyTemplate templates, LightingTimes schedules, ForeseeLighting foresee) {
    this.templates = templates;
    this.schedules = schedules;
    this.foresee = foresee;
  }

  /// Null when nothing can be taken over. Throws {@link InvalidInput} for what is not there.
  @Nullable Means find(Told told, String territory) {
    if (told.template() != null) {
      return template(told.template());
    }
    return told.schedule() == null ? null : schedule(told.schedule(), territory);
  }

  private Means template(String id) {
    return templates
        .find(id)
        .map(template -> new Means(Means.Kind.TEMPLATE, template.id(), template.title()))
        .orElseThrow(() -> new InvalidInput("templateId", "the ID of a template"));
  }

  private Means schedule(String id, String territory) {
    return schedules
        .find(id)
        .filter(schedule -> schedule.territory().equals(territory) && schedule.clock() != null)
        .map(schedule -> new Means(Means.Kind.LIGHTING_SCHEDULE, id, foresee.says(schedule)))
        .orElseThrow(
            () -> new InvalidInput("lightingScheduleId", "the ID of a schedule of the territory"));
  }
}
