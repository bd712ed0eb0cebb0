package fr.vigie.asset;

import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.StoredView;
import fr.vigie.view.Views;
import java.util.Set;

/// How the types of `asset.graphqls` are read from what is stored, and who may see what.
final class AssetView {

  private final Territories territories;

  AssetView(Territories territories) {
    this.territories = territories;
  }

  void declare(Views views) {
    asset(views.stored("Asset"));
    measurement(views);
    for (var kind : AssetKind.values()) {
      details(views, kind);
    }
    views
        .of("NearAsset", NearAsset.class)
        .part("asset", NearAsset::asset)
        .value("distanceMetres", NearAsset::distanceMetres);
    Connection.declare(views, "Asset");
  }

  private void asset(StoredView asset) {
    asset
        .id()
        .constant("kind", AssetKind.class)
        .constant("domain", "kind", AssetKind.class, AssetKind::domain)
        .text("label")
        .place("location")
        .held("commune", "commune", territories::commune)
        .held("territory", "territory", territories::get)
        .held("organisation", "organisation", territories::organisation)
        .reference("parent", "parent", "asset")
        .references("ancestors", "ancestors", "asset")
        .constant("lifecycle", AssetLifecycle.class)
        .flag("isGenerated")
        .flag("viewerCanManage", Set.of("territory", "lifecycle"), AssetView::viewerCanManage)
        .where(
            Set.of("kind", "territory"),
            AssetView::mayKnowState,
            state -> state.constant("status", AssetStatus.class).flag("isFaulty"))
        .where(Set.of("territory"), AssetView::isStaff, AssetView::forStaff);
  }

  private static void forStaff(StoredView asset) {
    asset
        .value("faultCodes", Set.of("faults"), (stored, _) -> stored.texts("faults"))
        .instant("statusAt")
        .text("installedOn")
        .text("source")
        .text("externalId")
        .part("details", Set.of("kind", "attributes"), (stored, _) -> details(stored))
        .entries("latest");
  }

  private static void measurement(Views views) {
    views
        .of("LatestMeasurement", Row.Entry.class)
        .value("metric", Row.Entry::name)
        .value("value", latest -> latest.row().number("value"))
        .value("unit", latest -> latest.row().required("unit"))
        .value("at", latest -> latest.row().instant("at"))
        .value("arrivedAt", latest -> latest.row().instant("arrivedAt"));
  }

  /// Each type has the attributes of its kind, as the table has them.
  private static void details(Views views, AssetKind kind) {
    var view = views.of(AssetDetails.type(kind), AssetDetails.class);
    AssetAttribute.of(kind)
        .forEach(attribute -> view.value(attribute.key(), details -> details.find(attribute)));
  }

  private static AssetDetails details(Row asset) {
    return new AssetDetails(kind(asset), asset.within("attributes"));
  }

  private static AssetKind kind(Row asset) {
    return AssetKind.valueOf(asset.required("kind"));
  }

  /// Which camera does not work is nobody's business but the staff's.
  private static boolean mayKnowState(Row asset, Circumstances circumstances) {
    return kind(asset).domain() != Domain.SAFETY || isStaff(asset, circumstances);
  }

  private static boolean isStaff(Row asset, Circumstances circumstances) {
    return circumstances.context(Viewer.class).may(Right.SEE_ASSETS, asset.required("territory"));
  }

  private static boolean viewerCanManage(Row asset, Circumstances circumstances) {
    return !asset.required("lifecycle").equals(AssetLifecycle.REMOVED.name())
        && circumstances
            .context(Viewer.class)
            .may(Right.MANAGE_ASSETS, asset.required("territory"));
  }

  /// Equipment and how far it is.
  record NearAsset(Row asset, double distanceMetres) {}
}
