package fr.vigie.casework;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling.Priority;
import fr.vigie.report.ReportReads;
import fr.vigie.report.ReportSight;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.StoredView;
import fr.vigie.view.Views;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the types of `casework.graphqls` are read from what is stored, and who may see what.
final class CaseView {

  private static final Set<String> HANDLING = Set.of("handling");
  private static final Set<String> SEEN = Set.of("reporter", "territory", "handling");

  private final Territories territories;
  private final ReportReads reports;
  private final AllowedActs allowed;

  CaseView(Territories territories, ReportReads reports, AllowedActs allowed) {
    this.territories = territories;
    this.reports = reports;
    this.allowed = allowed;
  }

  void declare(Views views) {
    report(views.stored("Report"));
    views.stored("ReporterWord").instant("at").text("act").text("text");
    views
        .stored("ReportNote")
        .from(ReportNote.class, MongoReportNotes::row)
        .id()
        .text("text")
        .reference("by", "by", "person")
        .instant("at");
    views
        .of("AnswerTemplate", AnswerTemplate.class)
        .value("id", AnswerTemplate::id)
        .value("name", AnswerTemplate::name)
        .value("language", AnswerTemplate::language)
        .value("text", AnswerTemplate::text)
        .value("setAt", AnswerTemplate::setAt);
    views.loader(
        "publicReport",
        Loader.rows((ids, wanted) -> reports.list(ids, ReportSight.PUBLIC, wanted)));
  }

  private void report(StoredView view) {
    view.reference("duplicateOf", "duplicateOf", "publicReport")
        .value("rejection", HANDLING, (report, _) -> handling(report).text("rejection"))
        .part("forwardedTo", HANDLING, (report, _) -> forwardedTo(report))
        .value("reopenings", HANDLING, (report, _) -> number(report, "reopenings"))
        .part("reporterWords", SEEN, CaseView::words)
        .references(
            "contestedBy", Set.of("territory", "handling"), "visibleReport", CaseView::contestedBy)
        .value("allowedActs", needs(), (report, asked) -> allowed.of(report, asked));
    view.where(
        Set.of("territory"),
        CaseView::isStaff,
        fields ->
            fields
                .value("priority", HANDLING, (report, _) -> priority(report))
                .value("isPrivate", HANDLING, (report, _) -> isTrue(report, "isPrivate")));
    view.where(
        SEEN,
        CaseView::mayReadWords,
        fields ->
            fields
                .value("isWaitingForReporter", HANDLING, (report, _) -> isTrue(report, "isAsked"))
                .value("satisfaction", HANDLING, (r, _) -> handling(r).whole("satisfaction")));
  }

  private static List<Row> words(Row report, Circumstances asked) {
    return mayReadWords(report, asked) ? handling(report).rows("words") : List.of();
  }

  private static List<String> contestedBy(Row report, Circumstances asked) {
    return isStaff(report, asked) ? handling(report).texts("contestedBy") : List.of();
  }

  private static Set<String> needs() {
    var needs = new HashSet<>(SEEN);
    needs.addAll(AllowedActs.NEEDS);
    return needs;
  }

  private @Nullable Object forwardedTo(Row report) {
    var id = handling(report).text("forwardedTo");
    return id == null ? null : territories.organisation(id);
  }

  private static String priority(Row report) {
    return Objects.requireNonNullElse(handling(report).text("priority"), Priority.NORMAL.name());
  }

  private static int number(Row report, String name) {
    var number = handling(report).whole(name);
    return number == null ? 0 : number;
  }

  private static boolean isTrue(Row report, String name) {
    return Boolean.TRUE.equals(handling(report).flag(name));
  }

  private static Row handling(Row report) {
    return report.within("handling");
  }

  private static boolean isStaff(Row report, Circumstances asked) {
    return asked.context(Viewer.class).may(Right.SEE_REPORTS, report.required("territory"));
  }

  private static boolean mayReadWords(Row report, Circumstances asked) {
    return isStaff(report, asked) || ReportSight.of(asked).isOwn(report);
  }
}
