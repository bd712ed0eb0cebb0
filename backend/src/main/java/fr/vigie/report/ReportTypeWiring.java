package fr.vigie.report;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Loaders;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report.Act;
import fr.vigie.territory.Territories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// The fields of the type `Report` that are more than what is stored.
final class ReportTypeWiring {

  private final Territories territories;
  private final Categories categories;
  private final Clock clock;

  ReportTypeWiring(Territories territories, Categories categories, Clock clock) {
    this.territories = territories;
    this.categories = categories;
    this.clock = clock;
  }

  TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("category", e -> categories.get(report(e).category()))
        .dataFetcher("note", e -> mayReadWords(e) ? report(e).note() : null)
        .dataFetcher("answers", e -> mayReadWords(e) ? report(e).answers() : List.of())
        .dataFetcher("commune", e -> territories.commune(report(e).commune()))
        .dataFetcher("territory", e -> territories.get(report(e).territory()))
        .dataFetcher("responsible", e -> territories.organisation(report(e).responsible()))
        .dataFetcher("asset", e -> Loaders.one(e, "asset", report(e).assetId()))
        .dataFetcher("isOverdue", e -> report(e).isOverdueAt(clock.instant()))
        .dataFetcher("isGenerated", e -> report(e).isGenerated())
        .dataFetcher("viewerCanPlanWork", ReportTypeWiring::viewerCanPlanWork);
  }

  /// What citizens write may say who they or their neighbours are.
  private static boolean mayReadWords(DataFetchingEnvironment environment) {
    var viewer = viewer(environment);
    var report = report(environment);
    return viewer.is(report.reporter()) || viewer.may(Right.SEE_REPORTS, report.territory());
  }

  private static boolean viewerCanPlanWork(DataFetchingEnvironment environment) {
    var report = report(environment);
    return ReportLifecycle.after(report.status(), Act.PLAN).isPresent()
        && viewer(environment).may(Right.PLAN_WORK, report.territory());
  }

  private static Viewer viewer(DataFetchingEnvironment environment) {
    return Arguments.of(environment).context(Viewer.class);
  }

  private static Report report(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
