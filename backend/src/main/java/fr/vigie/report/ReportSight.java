package fr.vigie.report;

import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import org.jspecify.annotations.Nullable;

/// Which reports someone may know of: of private ones only staff that deals with them, and their
/// reporter. To all others a private report is as one that does not exist.
///
/// @param staff where they are staff that reads reports
/// @param reporter who they are as a reporter; null for someone who did not sign in
public record ReportSight(Scope staff, @Nullable String reporter) {

  /// What everyone may know.
  public static final ReportSight PUBLIC = of(Viewer.ANONYMOUS);

  public static ReportSight of(Viewer viewer) {
    return new ReportSight(viewer.scope(Right.SEE_REPORTS), viewer.id());
  }

  public boolean sees(Report report) {
    var handling = report.handling();
    return !handling.isPrivate()
        || staff.holds(report.territory())
        || receives(handling.forwarding())
        || (reporter != null && reporter.equals(report.reporter()));
  }

  private boolean receives(Handling.@Nullable Forwarding forwarding) {
    var territory = forwarding == null ? null : forwarding.territory();
    return territory != null && staff.holds(territory);
  }
}
