package fr.vigie.asset;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Loaders;
import fr.vigie.territory.Territories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dataloader.DataLoaderRegistry;

/// The fields of `asset.graphqls`, in its order.
final class AssetWiring implements FeatureWiring {

  private record AssetsInBox(List<Asset> assets, boolean isComplete) {}

  private final Assets assets;
  private final Territories territories;

  AssetWiring(Assets assets, Territories territories) {
    this.assets = assets;
    this.territories = territories;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("assetsInBox", this::assetsInBox))
        .type(
            "Asset",
            type ->
                type.dataFetcher("commune", e -> territories.commune(asset(e).commune()))
                    .dataFetcher("isGenerated", e -> asset(e).isGenerated()))
        .type(
            "AssetsInBox",
            type ->
                type.dataFetcher(
                    "isComplete",
                    e -> Objects.requireNonNull(e.<AssetsInBox>getSource()).isComplete()));
  }

  @Override
  public void load(DataLoaderRegistry loaders) {
    loaders.register("asset", Loaders.byId(assets::list, Asset::id));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("ast", (id, _) -> assets.find(id).orElse(null));
  }

  private AssetsInBox assetsInBox(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var most = arguments.integer("first", 1, 1000);
    var found = assets.inBox(arguments.box("box"), most + 1);
    return new AssetsInBox(found.stream().limit(most).toList(), found.size() <= most);
  }

  private static Asset asset(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
