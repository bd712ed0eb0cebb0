package fr.vigie.casework;

import fr.vigie.category.Category;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.ReportChange;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import fr.vigie.territory.WorkingDays;
import org.jspecify.annotations.Nullable;

/// A dispatcher has looked at a report: says what it is, how urgent, and whether the public may
/// know of it.
public final class QualifyReport {

  /// What is null stays as it is.
  public record Request(
      String reportId,
      @Nullable String categoryCode,
      Handling.@Nullable Priority priority,
      @Nullable Boolean isPrivate) {}

  private final Cases cases;
  private final TerritoryCategories categories;
  private final Territories territories;

  QualifyReport(Cases cases, TerritoryCategories categories, Territories territories) {
    this.cases = cases;
    this.categories = categories;
    this.territories = territories;
  }

  public CaseOutcome qualify(Viewer viewer, Request request) {
    return cases.byStaff(
        viewer, request.reportId(), report -> qualify(viewer.staff().id(), report, request));
  }

  private CaseOutcome qualify(String by, Report report, Request request) {
    var code = request.categoryCode();
    if (code != null && categories.find(report.territory(), code).isEmpty()) {
      return new CaseOutcome.CategoryUnknown(code);
    }
    return cases.step(
        report, Cases.Said.nothing(Act.QUALIFY), by, change -> changed(report, request, change));
  }

  private ReportChange changed(Report report, Request request, ReportChange change) {
    var handling = report.handling();
    if (request.priority() != null) {
      handling = handling.of(request.priority());
    }
    var code = request.categoryCode();
    var changed =
        code == null || code.equals(report.category())
            ? change.with(handling)
            : about(report, offered(report.territory(), code), change.with(handling));
    return request.isPrivate() == null
        ? changed
        : changed.with(changed.handling().isPrivate(request.isPrivate()));
  }

  private Category offered(String territory, String code) {
    return categories
        .offered(territory, code)
        .filter(category -> category.outOfScope() == null)
        .orElseThrow(
            () -> new InvalidInput("categoryCode", "a category that the territory offers"));
  }

  /// Another category may have another deadline, and somebody else who answers for it.
  private ReportChange about(Report report, Category category, ReportChange change) {
    var commune = territories.commune(report.commune());
    var handling = change.handling();
    return change
        .with(category.manner().isPrivate() ? handling.isPrivate(true) : handling)
        .about(
            category,
            WorkingDays.after(report.filedAt(), category.workingDays(), commune.department()))
        .dealtWithIn(
            report.commune(), report.territory(), commune.responsibleFor(category.domain()));
  }
}
