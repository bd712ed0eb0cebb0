package fr.vigie.offline;

import fr.vigie.asset.AssetReads;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.offline.Luggage.OfCommune;
import fr.vigie.offline.Luggage.OfTerritory;
import fr.vigie.offline.TakeRounds.OfflineRound;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.territory.Territories;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of `offline.graphqls`, in its order.
final class OfflineWiring implements FeatureWiring {

  private static final int MOST_KNOWN = 100;
  private static final int MOST_ROUNDS = 10;

  private final PackLuggage pack;
  private final EquipmentVersion equipment;
  private final WorkPlaces places;
  private final AssetReads assets;
  private final TakeRounds takeRounds;
  private final Territories territories;

  OfflineWiring(
      PackLuggage pack,
      EquipmentVersion equipment,
      WorkPlaces places,
      AssetReads assets,
      TakeRounds takeRounds,
      Territories territories) {
    this.pack = pack;
    this.equipment = equipment;
    this.places = places;
    this.assets = assets;
    this.takeRounds = takeRounds;
    this.territories = territories;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Query",
        type ->
            type.dataFetcher("offlineBundle", this::offlineBundle)
                .dataFetcher("offlineAssets", this::offlineAssets)
                .dataFetcher("offlineAssetsVersion", this::offlineAssetsVersion)
                .dataFetcher("offlineRounds", this::offlineRounds));
  }

  @Override
  public void declare(Views views) {
    views
        .of("OfflineBundle", Luggage.class)
        .part("communes", Luggage::communes)
        .part("territories", Luggage::territories);
    views
        .of("OfflineCommune", OfCommune.class)
        .value("inseeCode", OfCommune::inseeCode)
        .value("version", OfCommune::version)
        .part("commune", OfCommune::commune);
    views
        .of("OfflineTerritory", OfTerritory.class)
        .part("territory", part -> territories.get(part.territory()))
        .value("version", OfTerritory::version)
        .part("categories", OfTerritory::categories);
    views
        .of("OfflineRound", OfflineRound.class)
        .value("id", OfflineRound::id)
        .value("version", OfflineRound::version)
        .part("round", OfflineRound::round);
    Connection.declare(views, "OfflineRound");
  }

  private @Nullable Connection<OfflineRound> offlineRounds(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return takeRounds
        .take(
            arguments.context(Viewer.class),
            Set.copyOf(arguments.strings("known", MOST_KNOWN)),
            arguments.integer("first", 1, MOST_ROUNDS),
            arguments.optionalString("after"))
        .map(Connection::of)
        .orElse(null);
  }

  private @Nullable Luggage offlineBundle(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var known = Set.copyOf(arguments.strings("known", MOST_KNOWN));
    return pack.pack(arguments.context(Viewer.class), known).orElse(null);
  }

  private @Nullable Connection<Row> offlineAssets(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var viewer = arguments.context(Viewer.class);
    var first = arguments.integer("first", 1, 100);
    if (!viewer.doesWork()) {
      return null;
    }
    var after = arguments.optionalString("after");
    InvalidInput.unless(
        after == null || after.matches("ast_\\S{1,60}"), "after", "a cursor of the same list");
    var beyond = beyond(places.assets(viewer.staff().id(), viewer.contractors()), after, first + 1);
    var ids = beyond.subList(0, Math.min(first, beyond.size()));
    var items =
        assets.list(ids, arguments.wanted().and("_id")).stream()
            .sorted(Comparator.comparing(row -> row.required("_id")))
            .map(row -> new Page.Item<>(row.required("_id"), row))
            .toList();
    return Connection.of(new Page<>(items, beyond.size() > first));
  }

  private @Nullable String offlineAssetsVersion(DataFetchingEnvironment environment) {
    return equipment.version(Arguments.of(environment).context(Viewer.class)).orElse(null);
  }

  private static List<String> beyond(List<String> ids, @Nullable String after, int most) {
    return ids.stream().filter(id -> after == null || id.compareTo(after) > 0).limit(most).toList();
  }
}
