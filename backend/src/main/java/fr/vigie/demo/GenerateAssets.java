package fr.vigie.demo;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.shared.Ids;
import java.util.List;
import java.util.stream.IntStream;

/// Makes up equipment: mostly lamps, as in any commune.
final class GenerateAssets {

  private record Share(AssetKind kind, String prefix, double weight) {}

  private static final List<Share> SHARES =
      List.of(
          new Share(AssetKind.LIGHT_POINT, "EP", 80),
          new Share(AssetKind.CONTROL_CABINET, "AR", 3),
          new Share(AssetKind.WASTE_CONTAINER, "CT", 14),
          new Share(AssetKind.CHARGING_STATION, "IRVE", 1),
          new Share(AssetKind.BIKE_STATION, "VEL", 2));

  private final Ground ground;
  private final Chance chance;
  private final Ids ids;

  GenerateAssets(Ground ground, Chance chance, Ids ids) {
    this.ground = ground;
    this.chance = chance;
    this.ids = ids;
  }

  List<Asset> generate(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::asset).toList();
  }

  private Asset asset(int number) {
    var share = chance.weighted(SHARES, Share::weight);
    var spot = ground.spot(chance);
    var commune = spot.plot().commune();
    return new Asset(
        ids.next("ast"),
        share.kind(),
        null,
        "%s-%05d".formatted(share.prefix(), number),
        new Asset.Site(
            spot.place(),
            commune.inseeCode(),
            spot.plot().territory(),
            commune.responsibleFor(share.kind().domain())),
        List.of(),
        Asset.Condition.UNKNOWN,
        AssetLifecycle.INSTALLED,
        null,
        AssetAttributes.NONE,
        true);
  }
}
