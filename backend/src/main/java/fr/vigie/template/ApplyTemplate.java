package fr.vigie.template;

import fr.vigie.territory.Territory;
import java.util.List;
import java.util.Optional;

/// Applies a template to a territory that is there, for whoever was found to have a right to. Done
/// twice it changes nothing.
public final class ApplyTemplate {

  private final Templates templates;
  private final SetUp setUp;

  ApplyTemplate(Templates templates, SetUp setUp) {
    this.templates = templates;
    this.setUp = setUp;
  }

  public Optional<Template> find(String id) {
    return templates.list(List.of(id)).stream().findFirst();
  }

  /// What would come of it.
  public Additions plan(Territory territory, Template template) {
    return setUp.plan(List.of(territory), template).told();
  }

  /// Stores it, as a part of a transaction; once that is kept, what is held of the territory is to
  /// be {@link #settle}d.
  ///
  /// @param by the id of who does it
  public Additions store(Territory territory, Template template, String by) {
    return setUp.store(List.of(territory), template, by);
  }

  /// Reads anew what is held in the process of a territory.
  public void settle(Territory territory) {
    setUp.settle(List.of(territory));
  }
}
