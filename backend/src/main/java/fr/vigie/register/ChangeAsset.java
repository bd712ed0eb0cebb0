package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.Assets;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An administrator says anew what equipment is or where it stands. The same said again changes
/// nothing and is answered the same.
public final class ChangeAsset {

  /// What to change.
  public sealed interface Request {

    String assetId();

    /// What it is.
    ///
    /// @param label null leaves it
    /// @param installedOn null leaves it
    /// @param attributes by their names; empty text takes one away
    record Describe(
        String assetId,
        @Nullable String label,
        @Nullable LocalDate installedOn,
        Map<String, String> attributes)
        implements Request {}

    record Move(String assetId, GeoPoint location) implements Request {}

    /// What it stands right below.
    ///
    /// @param parentId null for what stands alone from now on
    record Attach(String assetId, @Nullable String parentId) implements Request {}
  }

  public sealed interface Outcome {
    record Changed(Asset asset) implements Outcome, AboutAsset {}

    record AssetNotFound(String assetId) implements Outcome {}

    record AssetRemoved(Asset asset) implements Outcome, AboutAsset {}

    record BaselineFrozen(Asset asset) implements Outcome, AboutAsset {}

    record NotAllowed(Right right) implements Outcome {}

    record Unfit(String parentId, ParentRule reason) implements Outcome, ParentUnfit {}

    record OutsideTerritory(@Nullable Commune commune) implements Outcome {}
  }

  private final Territories territories;
  private final Assets assets;
  private final AssetHistory history;
  private final Transactions transactions;
  private final Clock clock;

  ChangeAsset(
      Territories territories,
      Assets assets,
      AssetHistory history,
      Transactions transactions,
      Clock clock) {
    this.territories = territories;
    this.assets = assets;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} for attributes that its kind does not have.
  public Outcome change(Viewer viewer, Request request) {
    return transactions.run(() ->
        assets
            .find(request.assetId())
            .map(asset -> change(viewer, asset, request))
            .orElseGet(() -> new Outcome.AssetNotFound(request.assetId())));
  }

  private Outcome change(Viewer viewer, Asset asset, Request request) {
    if (!viewer.may(Right.MANAGE_ASSETS, asset.territory())) {
      return new Outcome.NotAllowed(Right.MANAGE_ASSETS);
    }
    if (asset.isRemoved()) {
      return new Outcome.AssetRemoved(asset);
    }
    return switch (request) {
      case Request.Describe describe -> describe(viewer, asset, describe);
      case Request.Move move -> move(viewer, asset, move.location());
      case Request.Attach attach -> attach(viewer, asset, attach.parentId());
    };
  }

  private Outcome describe(Viewer viewer, Asset asset, Request.Describe says) {
    AssetAttributes attributes = asset.attributes().with(asset.kind(), says.attributes());
    if (!asset.attributes().keepBaseline(attributes)) {
      return new Outcome.BaselineFrozen(asset);
    }
    var label = says.label();
    var installedOn = says.installedOn();
    return keep(
        viewer,
        asset,
        asset
            .labelled(label == null ? asset.label() : label)
            .installed(installedOn == null ? asset.installedOn() : installedOn)
            .with(attributes));
  }

  private Outcome move(Viewer viewer, Asset asset, GeoPoint location) {
    var commune = territories.communeAt(location);
    if (commune.isEmpty() || !asset.territory().equals(commune.get().territory())) {
      return new Outcome.OutsideTerritory(commune.orElse(null));
    }
    var there = commune.get();
    var site =
        new Asset.Site(
            location,
            there.inseeCode(),
            asset.territory(),
            there.responsibleFor(asset.kind().domain()));
    return keep(viewer, asset, asset.with(site));
  }

  private Outcome attach(Viewer viewer, Asset asset, @Nullable String parentId) {
    if (parentId == null) {
      return keep(viewer, asset, asset.below(List.of()));
    }
    var parent = assets.find(parentId);
    var broken = ParentRule.broken(asset.kind(), asset.territory(), parent.orElse(null));
    if (broken.isPresent()) {
      return new Outcome.Unfit(parentId, broken.get());
    }
    assets.hold(List.of(parentId));
    return keep(viewer, asset, asset.below(parent.orElseThrow().path()));
  }

  private Outcome keep(Viewer viewer, Asset before, Asset after) {
    if (!after.equals(before)) {
      assets.changeAll(List.of(after));
      history.tell(history.between(before, after, clock.instant(), viewer.staff().id()));
    }
    return new Outcome.Changed(after);
  }
}
