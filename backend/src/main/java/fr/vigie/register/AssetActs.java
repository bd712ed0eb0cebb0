package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAct;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.Assets;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// An administrator takes equipment out of service, returns it, or takes it away for good. An act
/// said again, because its answer was lost, changes nothing and is answered the same.
public final class AssetActs {

  public sealed interface Outcome {
    record Changed(Asset asset) implements Outcome, AboutAsset {}

    record AssetNotFound(String assetId) implements Outcome {}

    record LifecycleForbids(Asset asset) implements Outcome, AboutAsset {}

    record NotAllowed(Right right) implements Outcome {}

    record SupportsOthers(Asset asset) implements Outcome, AboutAsset {}
  }

  private final Assets assets;
  private final AssetHistory history;
  private final Transactions transactions;
  private final Clock clock;

  AssetActs(Assets assets, AssetHistory history, Transactions transactions, Clock clock) {
    this.assets = assets;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Outcome takeOutOfService(Viewer viewer, String assetId) {
    return act(viewer, assetId, AssetAct.TAKE_OUT_OF_SERVICE, AssetLifecycle.OUT_OF_SERVICE);
  }

  public Outcome returnToService(Viewer viewer, String assetId) {
    return act(viewer, assetId, AssetAct.RETURN_TO_SERVICE, AssetLifecycle.INSTALLED);
  }

  public Outcome remove(Viewer viewer, String assetId) {
    return act(viewer, assetId, AssetAct.REMOVE, AssetLifecycle.REMOVED);
  }

  private Outcome act(Viewer viewer, String id, AssetAct act, AssetLifecycle to) {
    return transactions.run(() ->
        assets
            .find(id)
            .map(asset -> act(viewer, asset, act, to))
            .orElseGet(() -> new Outcome.AssetNotFound(id)));
  }

  private Outcome act(Viewer viewer, Asset asset, AssetAct act, AssetLifecycle to) {
    if (!viewer.may(Right.MANAGE_ASSETS, asset.territory())) {
      return new Outcome.NotAllowed(Right.MANAGE_ASSETS);
    }
    if (asset.lifecycle() == to) {
      return new Outcome.Changed(asset);
    }
    if (asset.lifecycle().after(act).isEmpty()) {
      return new Outcome.LifecycleForbids(asset);
    }
    if (to == AssetLifecycle.REMOVED && assets.supports(asset.id())) {
      return new Outcome.SupportsOthers(asset);
    }
    var after = asset.with(to);
    assets.changeAll(List.of(after));
    history.tell(history.between(asset, after, clock.instant(), viewer.staff().id()));
    return new Outcome.Changed(after);
  }
}
