package fr.vigie.report;

import fr.vigie.event.LiveFeed;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Forbidden;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import fr.vigie.view.Wanted;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// The reads and live events of `report.graphqls`, in its order; the fields of a report are in
/// {@link ReportView}.
final class ReportWiring implements FeatureWiring {

  private static final int MOST_COMMUNES = 40;
  private static final int MOST_IN_BOX = 1_000;

  private final ReportReads reports;
  private final LiveFeed<ReportFiled> filed;
  private final ReportView view;

  ReportWiring(ReportReads reports, LiveFeed<ReportFiled> filed, ReportView view) {
    this.reports = reports;
    this.filed = filed;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", this::query)
        .type("Subscription", type -> type.dataFetcher("reportFiled", this::reportFiled));
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
    views
        .of("ReportsInBox", ReportsInBox.class)
        .part("reports", ReportsInBox::reports)
        .value("isComplete", ReportsInBox::isComplete);
    views.loader("report", Loader.rows(reports::list));
    views.loader("visibleReport", Loader.seenRows(this::visible));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("rep", new Refetcher("Report", this::visible));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("report", this::report)
        .dataFetcher("reportByReference", this::reportByReference)
        .dataFetcher("reports", this::reports)
        .dataFetcher("reportsInBox", this::reportsInBox);
  }

  private @Nullable Row report(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return visible(arguments.string("id"), arguments);
  }

  private @Nullable Row visible(String id, Arguments asked) {
    return reports.find(id, sight(asked), asked.wanted()).orElse(null);
  }

  /// Those of these that the viewer would find by their ids.
  private List<Row> visible(Collection<String> ids, Wanted wanted, Circumstances asked) {
    var sight = ReportSight.of(asked);
    return reports.list(ids, wanted.and(ReportSight.NEEDS.toArray(String[]::new))).stream()
        .filter(sight::sees)
        .toList();
  }

  private static ReportSight sight(Arguments asked) {
    return ReportSight.of(asked);
  }

  private @Nullable Row reportByReference(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var reference = ReportReference.read(arguments.string("reference"));
    InvalidInput.unless(
        reference.isPresent(), "reference", "a reference, such as 7KQ4-M2XD-9, without a mistake");
    return reports
        .findByReference(reference.get(), sight(arguments), arguments.wanted())
        .orElse(null);
  }

  private Connection<Row> reports(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return Connection.of(
        reports.page(
            arguments.has("filter") ? filter(arguments.object("filter")) : ReportFilter.ALL,
            sight(arguments),
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
    var box = arguments.box("box");
    var found = reports.inBox(box, sight(arguments), statuses, most + 1, arguments.wanted());
    return new ReportsInBox(found.stream().limit(most).toList(), found.size() <= most);
  }

  private record ReportsInBox(List<Row> reports, boolean isComplete) {}

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
}
