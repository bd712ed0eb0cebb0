package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.asset.AssetKind;
import fr.vigie.rights.RightsProbe.Compared;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A way to ask for each root field of equipment.
final class RightsOfEquipment {

  private static final String BOX = "box: {south: 49.16, west: 5.34, north: 49.2, east: 5.45}";
  private static final Map<String, Double> BELLEVILLE =
      Map.of("latitude", 49.177, "longitude", 5.388);
  private static final Map<String, Double> REMIREMONT =
      Map.of("latitude", 48.0159, "longitude", 6.5917);

  private RightsOfEquipment() {}

  static List<RightsProbe> all() {
    return Stream.of(reads(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> reads() {
    var each =
        Stream.of(AssetKind.values())
            .map(kind ->
                object(
                    "Query.asset",
                    "asset(id: $id)",
                    "$id: ID!",
                    t -> Map.of("id", id(t, () -> t.world().equipment().lasting(kind)))));
    var lists =
        Stream.of(
            object(
                "Query.assets",
                "assets(first: 10, filter: {territoryId: $territory, labelBeginsWith: \"rights\"})",
                "$territory: ID!",
                t -> {
                  id(t, () -> t.world().equipment().lasting(AssetKind.METER));
                  return Map.of("territory", RightsWorld.BELLEVILLE);
                }),
            value("Query.assetsInBox", "assetsInBox(first: 5, " + BOX + ")", "", _ -> Map.of()),
            value(
                "Query.assetsNear",
                "assetsNear(location: {latitude: 49.1767, longitude: 5.3886}, radiusMetres: 500, first: 5)",
                "",
                _ -> Map.of()),
            object(
                "Query.node:Asset",
                "node(id: $id)",
                "$id: ID!",
                t -> Map.of("id", id(t, t.world()::asset))));
    return Stream.concat(each, lists).toList();
  }

  private static String id(RightsTarget target, Supplier<String> thing) {
    return target.id("ast", thing);
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.registerAsset", t -> t.world().equipment().input(AssetKind.BIKE_STATION)),
        act("Mutation.registerAsset:Again", t -> t.world().equipment().again())
            .only(Compared.GIVEN),
        act("Mutation.changeAsset", t -> with(fresh(t), "label", "autre")),
        act("Mutation.moveAsset", t -> with(fresh(t), "location", BELLEVILLE)),
        act("Mutation.attachAsset", t -> Map.of("assetId", fresh(t))),
        act("Mutation.takeAssetOutOfService", t -> Map.of("assetId", fresh(t))),
        act(
            "Mutation.returnAssetToService",
            t -> Map.of("assetId", id(t, t.world().equipment()::outOfService))),
        act("Mutation.removeAsset", t -> Map.of("assetId", fresh(t))));
  }

  private static String fresh(RightsTarget target) {
    return id(target, () -> target.world().equipment().fresh(AssetKind.LIGHT_POINT));
  }

  private static List<RightsProbe> problems() {
    return Stream.of(
            act(
                "Mutation.registerAsset",
                t -> with(input(t), "location", Map.of("latitude", 49.12, "longitude", 6.18))),
            act("Mutation.registerAsset", t -> with(input(t), "label", " ")),
            act("Mutation.registerAsset", t -> with(input(t), "parentId", "ast_none")),
            act(
                "Mutation.registerAsset",
                t -> with(t.world().equipment().again(), "label", "autre")),
            act("Mutation.changeAsset", t -> with("ast_none", "label", "autre")),
            act(
                "Mutation.changeAsset",
                t -> with(t.world().equipment().removed(), "label", "autre")),
            act(
                "Mutation.changeAsset",
                t ->
                    with(
                        fresh(t),
                        "attributes",
                        List.of(Map.of("name", "powerBeforeWatts", "value", "170")))),
            act("Mutation.moveAsset", t -> with(fresh(t), "location", REMIREMONT)),
            act("Mutation.removeAsset", t -> Map.of("assetId", t.world().equipment().supporting())))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private static Map<String, Object> input(RightsTarget target) {
    return target.world().equipment().input(AssetKind.LIGHT_POINT);
  }

  private static Map<String, Object> with(String asset, String field, Object value) {
    return Map.of("assetId", asset, field, value);
  }

  private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
    var changed = new HashMap<>(input);
    changed.put(field, value);
    return changed;
  }
}
