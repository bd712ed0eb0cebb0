package fr.vigie.asset;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.territory.Territories;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fields of `asset.graphqls`, in its order.
final class AssetWiring implements FeatureWiring {

  private static final int MOST_IN_BOX = 1_000;

  private final Assets assets;
  private final Territories territories;

  AssetWiring(Assets assets, Territories territories) {
    this.assets = assets;
    this.territories = territories;
  }

  @Override
  public void declare(Views views) {
    views
        .stored("Asset")
        .id()
        .constant("kind", Asset.Kind.class)
        .value("domain", Set.of("kind"), (asset, _) -> kind(asset).domain())
        .text("label")
        .place("location")
        .held("commune", "commune", territories::commune)
        .flag("isGenerated");
    views
        .of("AssetsInBox", AssetsInBox.class)
        .part("assets", AssetsInBox::assets)
        .value("isComplete", AssetsInBox::isComplete);
    views.loader("asset", Loader.rows(assets::list));
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", type -> type.dataFetcher("assetsInBox", this::assetsInBox));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of(
        "ast", new Refetcher("Asset", (id, asked) -> assets.find(id, asked.wanted()).orElse(null)));
  }

  private static Asset.Kind kind(Row asset) {
    return Asset.Kind.valueOf(asset.required("kind"));
  }

  private AssetsInBox assetsInBox(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var most = arguments.integer("first", 1, MOST_IN_BOX);
    var found = assets.inBox(arguments.box("box"), most + 1, arguments.wanted());
    return new AssetsInBox(found.stream().limit(most).toList(), found.size() <= most);
  }

  private record AssetsInBox(List<Row> assets, boolean isComplete) {}
}
