package fr.vigie.asset;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;

/// The fields of `asset.graphqls`, in its order.
final class AssetWiring implements FeatureWiring {

  private static final int MOST_IN_BOX = 1_000;

  private final AssetReads assets;
  private final AssetView view;

  AssetWiring(AssetReads assets, AssetView view) {
    this.assets = assets;
    this.view = view;
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
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

  private AssetsInBox assetsInBox(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var most = arguments.integer("first", 1, MOST_IN_BOX);
    var found = assets.inBox(arguments.box("box"), AssetFilter.ALL, most + 1, arguments.wanted());
    return new AssetsInBox(found.stream().limit(most).toList(), found.size() <= most);
  }

  private record AssetsInBox(List<Row> assets, boolean isComplete) {}
}
