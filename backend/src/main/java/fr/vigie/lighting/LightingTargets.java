package fr.vigie.lighting;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.Assets;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the place that a schedule is set for, or that a lamp belongs to.
public final class LightingTargets {

  private final Territories territories;
  private final Assets assets;

  LightingTargets(Territories territories, Assets assets) {
    this.territories = territories;
    this.assets = assets;
  }

  /// Of a territory, its first commune. Empty when there is no such thing, or nobody serves it.
  public Optional<LightingPlace> find(LightingTarget target) {
    return switch (target.kind()) {
      case TERRITORY -> territories.find(target.id()).map(LightingTargets::ofTerritory);
      case COMMUNE -> territories.findCommune(target.id()).flatMap(LightingTargets::ofCommune);
      case CABINET ->
          assets.find(target.id()).filter(LightingTargets::isCabinet).map(this::ofAsset);
    };
  }

  /// Where an asset belongs that is lit or switched; empty for every other asset.
  public Optional<LightingPlace> ofLamp(String assetId) {
    return assets.find(assetId).flatMap(this::ofLamp);
  }

  Optional<LightingPlace> ofLamp(Asset asset) {
    return asset.kind().domain() == Domain.LIGHTING
        ? Optional.of(ofAsset(asset))
        : Optional.empty();
  }

  static boolean isCabinet(Asset asset) {
    return asset.kind() == AssetKind.CONTROL_CABINET;
  }

  private static LightingPlace ofTerritory(Territory territory) {
    return new LightingPlace(territory.id(), territory.communes().getFirst(), null);
  }

  private static Optional<LightingPlace> ofCommune(Commune commune) {
    return Optional.ofNullable(commune.territory())
        .map(territory -> new LightingPlace(territory, commune.inseeCode(), null));
  }

  private LightingPlace ofAsset(Asset asset) {
    return new LightingPlace(asset.territory(), asset.site().commune(), cabinet(asset));
  }

  /// Feeders may stand alone, so not everything that stands below something has a cabinet.
  private @Nullable String cabinet(Asset asset) {
    if (isCabinet(asset)) {
      return asset.id();
    }
    return asset.ancestors().isEmpty()
        ? null
        : assets.list(asset.ancestors()).stream()
            .filter(LightingTargets::isCabinet)
            .map(Asset::id)
            .findFirst()
            .orElse(null);
  }
}
