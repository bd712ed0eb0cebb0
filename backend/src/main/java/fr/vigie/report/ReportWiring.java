package fr.vigie.report;

import fr.vigie.event.LiveFeed;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Forbidden;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.http.Sender;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.FileReport.Outcome;
import fr.vigie.report.Report.Channel;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// The fields of `report.graphqls`, in its order; those of a report are in {@link ReportView}.
final class ReportWiring implements FeatureWiring {

  // MongoDB merges the lists of at most 200 pairs of a commune and one of the five statuses.
  private static final int MOST_COMMUNES = 40;
  private static final int MOST_ANSWERS = 50;
  private static final int MOST_IN_BOX = 1_000;

  private final ReportReads reports;
  private final FileReport fileReport;
  private final LiveFeed<ReportFiled> filed;
  private final ReportView view;

  ReportWiring(
      ReportReads reports, FileReport fileReport, LiveFeed<ReportFiled> filed, ReportView view) {
    this.reports = reports;
    this.fileReport = fileReport;
    this.filed = filed;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", this::query)
        .type("Mutation", type -> type.dataFetcher("fileReport", Acts.refusing(this::fileReport)))
        .type("Subscription", type -> type.dataFetcher("reportFiled", this::reportFiled))
        .type(
            "FileReportResult",
            type -> type.typeResolver(TypeNames.of(Outcome.class, ReportWiring::resultType)));
    Messages.tell(
        wiring,
        "CategoryNotOfferedProblem",
        Outcome.CategoryNotOffered.class,
        o -> Messages.of("CategoryNotOfferedProblem", o.category().label()));
    Messages.tell(
        wiring,
        "NearbyReportsProblem",
        Outcome.NearbyReports.class,
        o -> Messages.of("NearbyReportsProblem", o.reports().size()));
    BlockedWiring.tell(wiring);
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
    views
        .of("ReportsInBox", ReportsInBox.class)
        .part("reports", ReportsInBox::reports)
        .value("isComplete", ReportsInBox::isComplete);
    views.loader("report", Loader.rows(reports::list));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of(
        "rep",
        new Refetcher("Report", (id, asked) -> reports.find(id, asked.wanted()).orElse(null)));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("report", this::report)
        .dataFetcher("reports", this::reports)
        .dataFetcher("reportsInBox", this::reportsInBox);
  }

  private @Nullable Row report(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return reports.find(arguments.string("id"), arguments.wanted()).orElse(null);
  }

  private Connection<Row> reports(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return Connection.of(
        reports.page(
            arguments.has("filter") ? filter(arguments.object("filter")) : ReportFilter.ALL,
            arguments.constant("orderBy", ReportOrder.class),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after"),
            arguments.wanted()));
  }

  private static ReportFilter filter(Arguments filter) {
    return new ReportFilter(
        filter.optionalString("territoryId"),
        filter.strings("inseeCodes", MOST_COMMUNES),
        filter.constants("statuses", Status.class),
        filter.constants("domains", Domain.class));
  }

  private ReportsInBox reportsInBox(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var most = arguments.integer("first", 1, MOST_IN_BOX);
    var statuses = arguments.constants("statuses", Status.class);
    var found = reports.inBox(arguments.box("box"), statuses, most + 1, arguments.wanted());
    return new ReportsInBox(found.stream().limit(most).toList(), found.size() <= most);
  }

  private record ReportsInBox(List<Row> reports, boolean isComplete) {}

  private Outcome fileReport(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return fileReport.file(
        input.context(Viewer.class),
        input.context(Sender.class),
        new FileReport.Request(
            input.text("clientReportId", 8, 64),
            input.text("categoryCode", 1, 64),
            input.point("location"),
            input.optionalText("note", 2_000),
            answers(input.objects("answers", MOST_ANSWERS)),
            input.optionalString("assetId"),
            input.constant("channel", Channel.class),
            input.flag("isNotDuplicate"),
            input.flag("isOnPrivateGround")));
  }

  private static Map<String, String> answers(List<Arguments> given) {
    var answers = new LinkedHashMap<String, String>();
    for (var answer : given) {
      var question = answer.text("question", 1, 64);
      var twice = answers.put(question, answer.string("value")) != null;
      InvalidInput.unless(!twice, "answers." + question, "one answer a question");
    }
    return answers;
  }

  private Flow.Publisher<ReportFiled> reportFiled(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.optionalString("territoryId");
    var visible = arguments.context(Viewer.class).scope(Right.SEE_REPORTS);
    var scope = territory == null ? visible : visible.only(territory);
    if (scope.isNowhere()) {
      throw new Forbidden();
    }
    return filed.where(happened -> scope.holds(happened.report().territory()));
  }

  private static String resultType(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Filed _ -> "FileReportSuccess";
      case Outcome.CategoryNotOffered _ -> "CategoryNotOfferedProblem";
      case Outcome.CategoryUnknown _ -> "CategoryUnknownProblem";
      case Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case Outcome.CommuneNotServed _ -> "CommuneNotServedProblem";
      case Outcome.NearbyReports _ -> "NearbyReportsProblem";
      case Outcome.ReporterBlocked _ -> "ReporterBlockedProblem";
    };
  }
}
