package fr.vigie.adoption;

import fr.vigie.identity.Viewer;
import fr.vigie.lighting.ForeseeLighting;
import fr.vigie.template.Additions;
import fr.vigie.template.ApplyTemplate;
import fr.vigie.template.Template;
import fr.vigie.territory.Territory;
import java.time.LocalDate;

/// Applies the template of a practice: what the territory changed by hand stays.
final class TemplateTakeover implements Takeover {

  private final ApplyTemplate apply;
  private final ForeseeLighting lighting;

  TemplateTakeover(ApplyTemplate apply, ForeseeLighting lighting) {
    this.apply = apply;
    this.lighting = lighting;
  }

  @Override
  public Steps plan(String means, Territory territory, LocalDate from) {
    var template = template(means);
    var schedule = lighting.byTemplate(territory, template.parts()).orElse(null);
    return steps(apply.plan(territory, template)).with(schedule);
  }

  @Override
  public Steps store(
      Viewer viewer, String means, Territory territory, LocalDate from, String adoption) {
    return steps(apply.store(territory, template(means), viewer.staff().id()));
  }

  @Override
  public void settle(Territory territory) {
    apply.settle(territory);
  }

  /// A template is never taken away.
  private Template template(String id) {
    return apply.find(id).orElseThrow();
  }

  private static Steps steps(Additions additions) {
    return new Steps(additions.first(), additions.changes(), additions.kept(), null);
  }
}
