package fr.vigie.casework;

import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling.Forwarding;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Organisation;
import fr.vigie.territory.Territories;
import org.jspecify.annotations.Nullable;

/// A dispatcher hands a report to the organisation that answers for it; until that accepts, it is
/// still theirs.
public final class ForwardReport {

  /// What is asked for.
  ///
  /// @param sentence what is told to everyone; null for nothing
  public record Request(String reportId, String organisationId, @Nullable String sentence) {}

  private final Cases cases;
  private final Territories territories;
  private final Receivers receivers;

  ForwardReport(Cases cases, Territories territories, Receivers receivers) {
    this.cases = cases;
    this.territories = territories;
    this.receivers = receivers;
  }

  public CaseOutcome forward(Viewer viewer, Request request) {
    return cases.byStaff(viewer, request.reportId(), report -> forward(viewer, report, request));
  }

  private CaseOutcome forward(Viewer viewer, Report report, Request request) {
    InvalidInput.unless(
        !request.organisationId().equals(report.responsible()),
        "organisationId",
        "another organisation than the one that answers for it");
    return territories
        .findOrganisation(request.organisationId())
        .map(organisation -> forward(viewer, report, organisation, request))
        .orElseGet(() -> new CaseOutcome.OrganisationUnknown(request.organisationId()));
  }

  private CaseOutcome forward(
      Viewer viewer, Report report, Organisation organisation, Request request) {
    var receiver = receivers.territoryOf(organisation).orElse(null);
    var forwarding = new Forwarding(organisation.id(), receiver);
    return cases.step(
        report,
        new Cases.Said(Act.FORWARD, request.sentence(), null),
        viewer.staff().id(),
        change -> change.with(report.handling().forwarded(forwarding)));
  }
}
