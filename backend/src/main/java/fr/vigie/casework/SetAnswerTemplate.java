package fr.vigie.casework;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.util.Set;

/// An administrator writes words to answer by; those of the same name and language are replaced.
public final class SetAnswerTemplate {

  private static final Set<String> LANGUAGES = Set.of("fr", "de", "en");

  public record Request(String territoryId, String name, String language, String text) {}

  public sealed interface Outcome {
    record TemplateSet(AnswerTemplate template) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final AnswerTemplates templates;
  private final Ids ids;
  private final Clock clock;

  SetAnswerTemplate(AnswerTemplates templates, Ids ids, Clock clock) {
    this.templates = templates;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome set(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territoryId())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    InvalidInput.unless(LANGUAGES.contains(request.language()), "language", "fr, de or en");
    Placeholders.check(request.text(), "text");
    var there = templates.of(request.territoryId());
    InvalidInput.unless(
        there.size() < AnswerTemplates.MOST
            || there.stream().anyMatch(t -> t.name().equals(request.name())),
        "territoryId",
        "at most " + AnswerTemplates.MOST + " templates a territory");
    return new Outcome.TemplateSet(
        templates.put(
            new AnswerTemplate(
                ids.next("ant"),
                request.territoryId(),
                request.name(),
                request.language(),
                request.text(),
                clock.instant(),
                viewer.staff().id())));
  }
}
