package fr.vigie.asset;

import fr.vigie.territory.Territories;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import java.util.Set;

/// How the types of `asset.graphqls` are read from what is stored, and who may see what.
final class AssetView {

  private final Territories territories;

  AssetView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    views
        .stored("Asset")
        .from(Asset.class, MongoAssetDocuments::row)
        .id()
        .constant("kind", AssetKind.class)
        .value("domain", Set.of("kind"), (asset, _) -> kind(asset).domain())
        .text("label")
        .place("location")
        .held("commune", "commune", territories::commune)
        .flag("isGenerated");
  }

  private static AssetKind kind(Row asset) {
    return AssetKind.valueOf(asset.required("kind"));
  }
}
