package fr.vigie.report;

import fr.vigie.category.TerritoryCategories;
import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.photo.Photo;
import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Channel;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/// How the types of `report.graphqls` are read from what is stored, and who may see what.
final class ReportView {

  private static final Set<String> PHOTOS =
      Set.of("photos", "reporter", "territory", "handling", "status");
  private static final Set<String> EXACT = Set.of("exactPlace", "latitude", "longitude");

  private final Territories territories;
  private final TerritoryCategories categories;
  private final Clock clock;

  ReportView(Territories territories, TerritoryCategories categories, Clock clock) {
    this.territories = territories;
    this.categories = categories;
    this.clock = clock;
  }

  void declare(Views views) {
    report(views);
    Connection.declare(views, "Report");
  }

  private void report(Views views) {
    views
        .stored("Report")
        .from(Report.class, MongoReportDocuments::row)
        .id()
        .held("category", Set.of("category", "territory"), (r, _) -> category(r), categories::named)
        .constant("status", Status.class)
        .where(
            ReportSight.NEEDS,
            ReportView::mayReadWords,
            words ->
                words.text("note").parts("answers").part("exactLocation", EXACT, ReportView::exact))
        .value(
            "publicNote", Set.of("moderation"), (r, _) -> r.within("moderation").text("publicNote"))
        .place("location")
        .flag("isPlaceBlurred", Set.of("isPlaceBlurred"), (r, _) -> ReportSight.isBlurred(r))
        .held("commune", "commune", territories::commune)
        .held("territory", "territory", territories::get)
        .held("responsible", "responsible", territories::organisation)
        .where(
            ReportSight.OF_PLACE,
            ReportSight::seesPlace,
            place -> place.reference("asset", "assetId", "asset"))
        .constant("channel", Channel.class)
        .instant("filedAt")
        .instant("dueAt")
        .flag("isOverdue", Set.of("status", "dueAt"), (report, _) -> isOverdue(report))
        .parts("timeline")
        .part("photos", PHOTOS, ReportView::photos)
        .flag("isGenerated")
        .flag("viewerCanPlanWork", Set.of("status", "territory"), ReportView::viewerCanPlanWork);
    views
        .stored("ReportStep")
        .instant("at")
        .constant("act", Act.class)
        .constant("status", Status.class)
        .text("text");
    FilingView.declare(views, territories);
    views.stored("Answer").text("question").text("label").text("value");
  }

  /// As its territory has it.
  private String category(Row report) {
    return categories.key(report.required("territory"), report.required("category"));
  }

  private static GeoPoint exact(Row report, Circumstances circumstances) {
    var place = report.has("exactPlace") ? report.within("exactPlace") : report;
    return new GeoPoint(place.number("latitude"), place.number("longitude"));
  }

  private boolean isOverdue(Row report) {
    var dueAt = report.instant("dueAt");
    return dueAt != null && dueAt.toEpochMilli() < clock.millis() && status(report).isOpen();
  }

  /// What citizens write may say who they or their neighbours are.
  private static boolean mayReadWords(Row report, Circumstances circumstances) {
    var sight = ReportSight.of(circumstances);
    return sight.staff().holds(report.required("territory")) || sight.isOwn(report);
  }

  /// Others see those that staff has published, unless it refused the report; as {@link
  /// MongoReportPhotos} says of their pictures.
  private static List<Row> photos(Row report, Circumstances circumstances) {
    var photos = report.rows("photos");
    if (mayReadWords(report, circumstances)) {
      return photos;
    }
    return status(report).showsPhotos()
        ? photos.stream().filter(ReportView::isPublished).toList()
        : List.of();
  }

  private static boolean isPublished(Row photo) {
    return Photo.Status.PUBLISHED.name().equals(photo.text("status"));
  }

  private static boolean viewerCanPlanWork(Row report, Circumstances circumstances) {
    return ReportLifecycle.after(status(report), Act.PLAN).isPresent()
        && circumstances.context(Viewer.class).may(Right.PLAN_WORK, report.required("territory"));
  }

  private static Status status(Row report) {
    return Status.valueOf(report.required("status"));
  }
}
