package fr.vigie.casework;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;

/// An administrator takes away words to answer by; what was answered by them stays.
public final class RemoveAnswerTemplate {

  public sealed interface Outcome {
    record Removed(String templateId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TemplateNotFound(String templateId) implements Outcome {}
  }

  private final AnswerTemplates templates;

  RemoveAnswerTemplate(AnswerTemplates templates) {
    this.templates = templates;
  }

  public Outcome remove(Viewer viewer, String templateId) {
    var template =
        templates.find(templateId).filter(t -> viewer.may(Right.SEE_REPORTS, t.territory()));
    if (template.isEmpty()) {
      return new Outcome.TemplateNotFound(templateId);
    }
    if (!viewer.may(Right.SET_UP, template.get().territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    templates.remove(templateId);
    return new Outcome.Removed(templateId);
  }
}
