package fr.vigie.asset;

import fr.vigie.asset.AssetReads.Below;
import fr.vigie.asset.AssetView.NearAsset;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.PagesBelow;
import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The root fields of `asset.graphqls`, in its order; those of equipment are in {@link AssetView}.
final class AssetWiring implements FeatureWiring {

  // MongoDB merges the lists of at most 200 pairs of a commune and one of the sixteen kinds.
  private static final int MOST_COMMUNES = 12;
  private static final int MOST_IN_BOX = 1_000;

  private final AssetReads assets;
  private final AssetView view;
  private final PagesBelow children = new PagesBelow("assetChildren");

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
    children.declare(views, assets::below, Below::parent, Below::page);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", this::query)
        .type("Asset", type -> type.dataFetcher("children", children::fetch))
        .type("AssetDetails", type -> type.typeResolver(AssetWiring::detailsType));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of(
        "ast", new Refetcher("Asset", (id, asked) -> assets.find(id, asked.wanted()).orElse(null)));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("asset", this::asset)
        .dataFetcher("assets", this::assets)
        .dataFetcher("assetsInBox", this::assetsInBox)
        .dataFetcher("assetsNear", this::assetsNear);
  }

  private @Nullable Row asset(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return assets.find(arguments.string("id"), arguments.wanted()).orElse(null);
  }

  private Connection<Row> assets(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return Connection.of(
        assets.page(
            arguments.has("filter") ? filter(arguments.object("filter")) : AssetFilter.ALL,
            arguments.constant("orderBy", AssetOrder.class),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after"),
            arguments.wanted()));
  }

  private static AssetFilter filter(Arguments filter) {
    return new AssetFilter(
        filter.optionalString("territoryId"),
        filter.strings("inseeCodes", MOST_COMMUNES),
        kinds(filter),
        filter.constants("statuses", AssetStatus.class),
        filter.constants("lifecycles", AssetLifecycle.class),
        filter.flag("isFaulty"),
        filter.optionalString("parentId"),
        filter.optionalString("ancestorId"),
        filter.has("labelBeginsWith") ? filter.text("labelBeginsWith", 1, 100) : null,
        staffOf(filter));
  }

  private static Scope staffOf(Arguments asked) {
    return asked.context(Viewer.class).scope(Right.SEE_ASSETS);
  }

  /// Those of the kinds that are of the domains; where only one is asked for, all of that.
  private static List<AssetKind> kinds(Arguments asked) {
    var kinds = asked.constants("kinds", AssetKind.class);
    var domains = asked.constants("domains", Domain.class);
    var all = kinds.isEmpty() ? List.of(AssetKind.values()) : kinds;
    var both = all.stream().filter(k -> domains.isEmpty() || domains.contains(k.domain())).toList();
    InvalidInput.unless(!both.isEmpty(), "domains", "domains that have equipment of the kinds");
    return kinds.isEmpty() && domains.isEmpty() ? List.of() : both;
  }

  private AssetsInBox assetsInBox(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var most = arguments.integer("first", 1, MOST_IN_BOX);
    var statuses = arguments.constants("statuses", AssetStatus.class);
    var filter = AssetFilter.of(kinds(arguments), statuses, staffOf(arguments));
    var found = assets.inBox(arguments.box("box"), filter, most + 1, arguments.wanted());
    return new AssetsInBox(found.stream().limit(most).toList(), found.size() <= most);
  }

  private record AssetsInBox(List<Row> assets, boolean isComplete) {}

  private List<NearAsset> assetsNear(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var place = arguments.point("location");
    var metres = arguments.integer("radiusMetres", 1, 500);
    var kinds = arguments.constants("kinds", AssetKind.class);
    var most = arguments.integer("first", 1, 50);
    return assets.near(place, metres, kinds, most, arguments.wanted()).stream()
        .map(asset -> new NearAsset(asset, distance(asset, place)))
        .filter(near -> near.distanceMetres() <= metres)
        .sorted(Comparator.comparingDouble(NearAsset::distanceMetres))
        .toList();
  }

  /// To the decimetre: no register knows better.
  private static double distance(Row asset, GeoPoint from) {
    var place = new GeoPoint(asset.number("latitude"), asset.number("longitude"));
    return Math.round(place.metresTo(from) * 10) / 10.0;
  }

  private static GraphQLObjectType detailsType(TypeResolutionEnvironment environment) {
    AssetDetails details = Objects.requireNonNull(environment.getObject());
    return Objects.requireNonNull(environment.getSchema().getObjectType(details.type()));
  }
}
