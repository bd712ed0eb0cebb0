package fr.vigie.report;

import fr.vigie.advice.Finding;
import fr.vigie.graphql.Messages;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Language;
import fr.vigie.shared.SpokenTime;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/// How what is told of the filing of reports is read.
final class FilingView {

  private static final String FILING = "filing";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private FilingView() {}

  static void declare(Views views, Territories territories) {
    views
        .stored("Report")
        .value("reference", Set.of(FILING), (r, _) -> filing(r).text("reference"))
        .value("formVersion", Set.of(FILING), (r, _) -> filing(r).text("formVersion"))
        .where(
            ReportSight.OF_PLACE,
            ReportSight::seesPlace,
            place ->
                place.reference(
                    "nearestAsset", FILING, "asset", r -> filing(r).text("nearestAsset")))
        .part("findings", Set.of(FILING), (r, _) -> filing(r).rows("findings"))
        .where(
            Set.of("territory"),
            FilingView::isStaff,
            report ->
                report
                    .value("saidAt", Set.of(FILING), (r, _) -> filing(r).instant("saidAt"))
                    .value("review", Set.of(FILING), (r, _) -> filing(r).text("review")));
    views
        .stored("ReportFinding")
        .constant("kind", Finding.Kind.class)
        .instant("until")
        .value("sentence", Set.of("kind", "until", "sentence"), (r, c) -> said(r, c));
    acknowledgement(views, territories);
  }

  private static Row filing(Row report) {
    return report.within(FILING);
  }

  private static boolean isStaff(Row report, Circumstances circumstances) {
    return circumstances.context(Viewer.class).may(Right.SEE_REPORTS, report.required("territory"));
  }

  private static String said(Row finding, Circumstances circumstances) {
    var language = circumstances.context(Language.class);
    return language.during(() -> sentence(finding, language));
  }

  private static String sentence(Row finding, Language language) {
    var kind = Finding.Kind.valueOf(finding.required("kind"));
    var until = finding.instant("until");
    return Messages.of(
        "ReportFinding." + kind,
        until == null ? "" : SpokenTime.moment(until, language),
        Objects.requireNonNullElse(finding.text("sentence"), ""));
  }

  private static void acknowledgement(Views views, Territories territories) {
    views
        .of("ReportAcknowledgement", Report.class)
        .value("reference", FilingView::reference)
        .value("receivedAt", Report::filedAt)
        .part("service", report -> territories.organisation(report.responsible()))
        .value("expectedOn", report -> lastDay(report.dueAt()))
        .said(
            "sentence",
            (report, language) ->
                language.during(() ->
                    Messages.of(
                        "ReportAcknowledgement",
                        reference(report),
                        territories.organisation(report.responsible()).name(),
                        SpokenTime.day(lastDay(report.dueAt()), language))));
  }

  /// A report from before there were references is called by what its reference would be.
  private static String reference(Report report) {
    var stored = report.filing().reference();
    return stored == null ? ReportReference.of(report.id()) : stored;
  }

  private static LocalDate lastDay(Instant end) {
    return end.minusMillis(1).atZone(PARIS).toLocalDate();
  }
}
