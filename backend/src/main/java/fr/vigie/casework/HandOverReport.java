package fr.vigie.casework;

import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Territories;
import java.util.stream.IntStream;

/// A dispatcher hands a report to the commune next door, where the place is so near its border that
/// either may be meant.
public final class HandOverReport {

  static final int WITHIN_METRES = 100;

  private static final int DIRECTIONS = 16;
  private static final double METRES_PER_DEGREE = 111_195;

  public record Request(String reportId, String inseeCode) {}

  private final Cases cases;
  private final Territories territories;

  HandOverReport(Cases cases, Territories territories) {
    this.cases = cases;
    this.territories = territories;
  }

  public CaseOutcome handOver(Viewer viewer, Request request) {
    return cases.byStaff(viewer, request.reportId(), report -> handOver(viewer, report, request));
  }

  private CaseOutcome handOver(Viewer viewer, Report report, Request request) {
    if (report.commune().equals(request.inseeCode())) {
      return new CaseOutcome.Changed(report);
    }
    var commune = territories.findCommune(request.inseeCode());
    if (commune.isEmpty() || commune.get().territory() == null) {
      return new CaseOutcome.CommuneNotServed(commune.orElse(null));
    }
    return isNear(report.location(), commune.get())
        ? handOver(viewer, report, commune.get(), commune.get().territory())
        : new CaseOutcome.CommuneTooFar(commune.get(), WITHIN_METRES);
  }

  private CaseOutcome handOver(Viewer viewer, Report report, Commune commune, String territory) {
    return cases.step(
        report,
        Cases.Said.nothing(Act.HAND_OVER),
        viewer.staff().id(),
        change ->
            change.dealtWithIn(
                commune.inseeCode(), territory, commune.responsibleFor(report.domain())));
  }

  /// Looks around in two circles: a border that is farther than 98 m may be missed.
  private boolean isNear(GeoPoint place, Commune commune) {
    return IntStream.range(0, 2 * DIRECTIONS)
        .mapToObj(i -> aside(place, i % DIRECTIONS, i < DIRECTIONS ? 0.5 : 1))
        .anyMatch(point ->
            territories
                .communeAt(point)
                .filter(found -> found.inseeCode().equals(commune.inseeCode()))
                .isPresent());
  }

  private static GeoPoint aside(GeoPoint place, int direction, double share) {
    var angle = 2 * Math.PI * direction / DIRECTIONS;
    var degrees = share * WITHIN_METRES / METRES_PER_DEGREE;
    var narrow = Math.cos(Math.toRadians(place.latitude()));
    return new GeoPoint(
        place.latitude() + degrees * Math.cos(angle),
        place.longitude() + degrees * Math.sin(angle) / narrow);
  }
}
