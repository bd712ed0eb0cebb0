package fr.vigie.territory;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Loaders;
import fr.vigie.territory.Territories.Boundary;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// The fields of `territory.graphqls`, in its order.
final class TerritoryWiring implements FeatureWiring {

  private final Territories territories;

  TerritoryWiring(Territories territories) {
    this.territories = territories;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", this::query)
        .type("Territory", this::territory)
        .type("Commune", this::commune);
  }

  @Override
  public void load(DataLoaderRegistry loaders) {
    loaders.register("boundary", Loaders.byId(territories::boundaries, Boundary::inseeCode));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of(
        "ter", (id, _) -> territories.find(id).orElse(null),
        "org", (id, _) -> territories.findOrganisation(id).orElse(null));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("territories", this::territories)
        .dataFetcher(
            "commune",
            e -> territories.findCommune(Arguments.of(e).string("inseeCode")).orElse(null))
        .dataFetcher(
            "communeAt",
            e -> territories.communeAt(Arguments.of(e).point("location")).orElse(null));
  }

  private Object territories(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return Connection.of(
        territories.byName(arguments.integer("first", 1, 100), arguments.optionalString("after")));
  }

  private TypeRuntimeWiring.Builder territory(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "organisation", e -> territories.organisation(territory(e).organisation()))
        .dataFetcher("communes", e -> communes(territory(e)))
        .dataFetcher("isSandbox", e -> territory(e).isSandbox());
  }

  private List<Commune> communes(Territory territory) {
    return territory.communes().stream().map(territories::commune).toList();
  }

  private TypeRuntimeWiring.Builder commune(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("intercommunality", e -> organisation(commune(e).intercommunality()))
        .dataFetcher("territory", e -> territory(commune(e).territory()))
        .dataFetcher("boundary", this::boundary)
        .dataFetcher(
            "responsible",
            e ->
                organisation(
                    commune(e).responsibleFor(Arguments.of(e).constant("domain", Domain.class))));
  }

  private @Nullable Organisation organisation(@Nullable String id) {
    return id == null ? null : territories.organisation(id);
  }

  private @Nullable Territory territory(@Nullable String id) {
    return id == null ? null : territories.get(id);
  }

  private CompletableFuture<Object> boundary(DataFetchingEnvironment environment) {
    var boundaries =
        Objects.requireNonNull(environment.<String, Boundary>getDataLoader("boundary"));
    return boundaries.load(commune(environment).inseeCode()).thenApply(Boundary::geometry);
  }

  private static Territory territory(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }

  private static Commune commune(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
