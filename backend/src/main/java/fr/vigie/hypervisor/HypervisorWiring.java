package fr.vigie.hypervisor;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.hypervisor.Overview.CommuneCount;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Objects;
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
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("overview", this::overview))
        .type("Overview", type -> type.dataFetcher("territory", this::territory))
        .type(
            "CommuneCount",
            type -> type.dataFetcher("commune", e -> territories.commune(count(e).commune())));
  }

  private @Nullable Overview overview(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var viewer = arguments.context(Viewer.class);
    return seeOverview.see(viewer, arguments.optionalString("territoryId")).orElse(null);
  }

  private @Nullable Territory territory(DataFetchingEnvironment environment) {
    var id = Objects.requireNonNull(environment.<Overview>getSource()).territory();
    return id == null ? null : territories.get(id);
  }

  private static CommuneCount count(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
