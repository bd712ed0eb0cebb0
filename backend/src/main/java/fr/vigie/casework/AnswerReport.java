package fr.vigie.casework;

import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A dispatcher tells everyone who follows a report something, in own words or by a template of the
/// territory.
public final class AnswerReport {

  /// What is asked for.
  ///
  /// @param clientMessageId the name that the app gave the answer
  /// @param text own words; null when a template says them
  public record Request(
      String reportId,
      String clientMessageId,
      @Nullable String text,
      @Nullable String templateId) {}

  private final Cases cases;
  private final AnswerTemplates templates;
  private final Placeholders placeholders;

  AnswerReport(Cases cases, AnswerTemplates templates, Placeholders placeholders) {
    this.cases = cases;
    this.templates = templates;
    this.placeholders = placeholders;
  }

  public CaseOutcome answer(Viewer viewer, Request request) {
    return cases.byStaff(viewer, request.reportId(), report -> answer(viewer, report, request));
  }

  private CaseOutcome answer(Viewer viewer, Report report, Request request) {
    if (request.text() != null) {
      return say(viewer, report, request, request.text());
    }
    var id = Objects.requireNonNull(request.templateId());
    return templates
        .find(id)
        .filter(template -> template.territory().equals(report.territory()))
        .map(template -> say(viewer, report, request, placeholders.fill(template, report)))
        .orElseGet(() -> new CaseOutcome.TemplateNotFound(id));
  }

  private CaseOutcome say(Viewer viewer, Report report, Request request, String text) {
    var said = new Cases.Said(Act.ANSWER, text, request.clientMessageId());
    return Cases.saidBefore(report, said)
        .orElseGet(() -> cases.step(report, said, viewer.staff().id()));
  }
}
