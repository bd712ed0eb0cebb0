package fr.vigie.report;

import fr.vigie.category.Answer;
import fr.vigie.category.Category;
import fr.vigie.report.Report.Step;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an act makes of a report.
///
/// @param step what is told of it, and the status that it leads to
/// @param reviewed its answers from now on; null when they stay as they are
public record ReportChange(
    Step step,
    Handling handling,
    String category,
    Domain domain,
    Instant dueAt,
    String commune,
    String territory,
    String responsible,
    @Nullable Reviewed reviewed) {

  /// Answers that staff has looked at.
  ///
  /// @param formVersion the form that they answer; null where none was kept
  public record Reviewed(List<Answer> answers, @Nullable String formVersion) {
    public Reviewed {
      answers = List.copyOf(answers);
    }
  }

  /// A step that leaves all else as it is.
  public static ReportChange of(Report report, Step step) {
    return new ReportChange(
        step,
        report.handling(),
        report.category(),
        report.domain(),
        report.dueAt(),
        report.commune(),
        report.territory(),
        report.responsible(),
        null);
  }

  public ReportChange with(Handling other) {
    return new ReportChange(
        step, other, category, domain, dueAt, commune, territory, responsible, reviewed);
  }

  public ReportChange reviewed(Reviewed answers) {
    return new ReportChange(
        step, handling, category, domain, dueAt, commune, territory, responsible, answers);
  }

  /// It is about something else than was said.
  public ReportChange about(Category other, Instant newDueAt) {
    return new ReportChange(
        step,
        handling,
        other.code(),
        other.domain(),
        newDueAt,
        commune,
        territory,
        responsible,
        reviewed);
  }

  /// Others deal with it from now on.
  public ReportChange dealtWithIn(String newCommune, String newTerritory, String newResponsible) {
    var kept =
        handling.filedIn() == null && !newTerritory.equals(territory)
            ? handling.filedIn(territory)
            : handling;
    return new ReportChange(
        step, kept, category, domain, dueAt, newCommune, newTerritory, newResponsible, reviewed);
  }
}
