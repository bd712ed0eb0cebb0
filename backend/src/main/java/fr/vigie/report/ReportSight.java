package fr.vigie.report;

import fr.vigie.contact.Myself;
import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report.Status;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which reports someone may know of: of private ones only staff that deals with them, and their
/// reporter. To all others a private report is as one that does not exist.
///
/// @param staff where they are staff that reads reports
/// @param myself who they are as a reporter; null for nobody in particular
public record ReportSight(Scope staff, @Nullable Myself myself) {

  /// What everyone may know.
  public static final ReportSight PUBLIC =
      new ReportSight(Viewer.ANONYMOUS.scope(Right.SEE_REPORTS), null);

  /// The stored fields that it hangs on.
  static final Set<String> NEEDS = Set.of("reporter", "territory", "handling", "status");

  /// The stored fields that it hangs on whether someone may know where exactly a report is.
  public static final Set<String> OF_PLACE =
      Set.of("isPlaceBlurred", "reporter", "territory", "handling");

  /// Of a place on private ground, what lies there or is called so says too much to others than
  /// staff and the reporter.
  public static boolean seesPlace(Row report, Circumstances asked) {
    if (!isBlurred(report)) {
      return true;
    }
    var sight = of(asked);
    return sight.staff().holds(report.required("territory")) || sight.isOwn(report);
  }

  static boolean isBlurred(Row report) {
    return Boolean.TRUE.equals(report.flag("isPlaceBlurred"));
  }

  public static ReportSight of(Circumstances asked) {
    return of(asked.context(Viewer.class), asked.context(Myself.class));
  }

  public static ReportSight of(Viewer viewer, @Nullable Myself myself) {
    return new ReportSight(viewer.scope(Right.SEE_REPORTS), myself);
  }

  public boolean sees(Report report) {
    var forwarding = report.handling().forwarding();
    return !report.handling().isPrivate()
        || deals(
            report.territory(),
            forwarding == null || report.status() != Status.FORWARDED
                ? null
                : forwarding.territory())
        || isOwn(report);
  }

  /// Whether they filed it, or had it filed.
  public boolean isOwn(Report report) {
    return myself != null && myself.is(report.reporter(), report.reporterTerritory());
  }

  boolean sees(Row report) {
    var handling = report.within("handling");
    return !Boolean.TRUE.equals(handling.flag("isPrivate"))
        || deals(
            report.required("territory"),
            Status.FORWARDED.name().equals(report.text("status"))
                ? handling.text("receiver")
                : null)
        || isOwn(report);
  }

  public boolean isOwn(Row report) {
    var filedIn = report.within("handling").text("filedIn");
    var territory = Objects.requireNonNullElseGet(filedIn, () -> report.required("territory"));
    return myself != null && myself.is(report.text("reporter"), territory);
  }

  private boolean deals(String territory, @Nullable String receiver) {
    return staff.holds(territory) || (receiver != null && staff.holds(receiver));
  }
}
