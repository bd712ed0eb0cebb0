package fr.vigie.hypervisor;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.hypervisor.Overview.CommuneCount;
import fr.vigie.hypervisor.Overview.ReportCount;
import fr.vigie.hypervisor.Overview.WorkOrderCount;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

/// The fields of `hypervisor.graphqls`, in its order.
final class HypervisorWiring implements FeatureWiring {

  private final SeeOverview seeOverview;
  private final Territories territories;

  HypervisorWiring(SeeOverview seeOverview, Territories territories) {
    this.seeOverview = seeOverview;
    this.territories = territories;
  }

  @Override
  public void declare(Views views) {
    views
        .of("Overview", Overview.class)
        .value("at", Overview::at)
        .part("territory", overview -> territory(overview.territory()))
        .part("reports", Overview::reports)
        .part("workOrders", Overview::workOrders)
        .part("communes", Overview::communes);
    views
        .of("ReportCount", ReportCount.class)
        .value("domain", ReportCount::domain)
        .value("status", ReportCount::status)
        .value("count", ReportCount::count)
        .value("overdueCount", ReportCount::overdueCount);
    views
        .of("WorkOrderCount", WorkOrderCount.class)
        .value("domain", WorkOrderCount::domain)
        .value("status", WorkOrderCount::status)
        .value("count", WorkOrderCount::count)
        .value("overdueCount", WorkOrderCount::overdueCount);
    views
        .of("CommuneCount", CommuneCount.class)
        .part("commune", count -> territories.commune(count.commune()))
        .value("openCount", CommuneCount::openCount)
        .value("overdueCount", CommuneCount::overdueCount);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", type -> type.dataFetcher("overview", this::overview));
  }

  private @Nullable Overview overview(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var viewer = arguments.context(Viewer.class);
    return seeOverview.see(viewer, arguments.optionalString("territoryId")).orElse(null);
  }

  private @Nullable Territory territory(@Nullable String id) {
    return id == null ? null : territories.get(id);
  }
}
