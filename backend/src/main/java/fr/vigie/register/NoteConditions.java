package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.Asset.Condition;
import fr.vigie.asset.AssetStatus;
import fr.vigie.asset.Assets;
import fr.vigie.asset.FaultCode;
import fr.vigie.shared.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Devices and feeds say how equipment is; only what differs, and is no older than what is known,
/// is kept and told of. Whether the source may speak for the equipment is checked by who hands it
/// over.
public final class NoteConditions {

  /// What was found.
  ///
  /// @param at when it was so, by the clock of the device or feed
  public record Found(String asset, AssetStatus status, Set<FaultCode> faults, Instant at) {

    public Found {
      faults = Set.copyOf(faults);
    }
  }

  /// What came of it.
  public enum Result {
    CHANGED,
    SAME,
    OLDER,
    ASSET_UNKNOWN,
    ASSET_REMOVED,
    NO_STATUS_OF_ITS_KIND
  }

  private final Assets assets;
  private final AssetHistory history;
  private final Transactions transactions;

  NoteConditions(Assets assets, AssetHistory history, Transactions transactions) {
    this.assets = assets;
    this.history = history;
    this.transactions = transactions;
  }

  /// Up to 1,000 at once, in any order; what came of each, in the same order.
  public List<Result> note(List<Found> found) {
    return found.isEmpty() ? List.of() : transactions.run(() -> noteOnce(found, false));
  }

  /// What would come of each, without keeping anything.
  public List<Result> judge(List<Found> found) {
    return found.isEmpty() ? List.of() : transactions.run(() -> noteOnce(found, true));
  }

  private List<Result> noteOnce(List<Found> found, boolean isDryRun) {
    var now = new HashMap<String, Asset>();
    assets
        .list(found.stream().map(Found::asset).distinct().toList())
        .forEach(asset -> now.put(asset.id(), asset));
    var changed = new LinkedHashMap<String, Asset>();
    var told = new ArrayList<AssetChange>();
    var results = new ArrayList<Result>();
    for (var each : found) {
      var before = now.get(each.asset());
      var result = before == null ? Result.ASSET_UNKNOWN : result(before, each);
      results.add(result);
      if (before != null && result == Result.CHANGED) {
        var after = before.with(new Condition(each.status(), each.faults(), each.at()));
        told.addAll(history.between(before, after, each.at(), null));
        now.put(after.id(), after);
        changed.put(after.id(), after);
      }
    }
    if (!isDryRun) {
      assets.noteAll(List.copyOf(changed.values()));
      history.tell(told);
    }
    return results;
  }

  private static Result result(Asset asset, Found found) {
    if (asset.isRemoved()) {
      return Result.ASSET_REMOVED;
    }
    if (!asset.kind().statuses().contains(found.status())) {
      return Result.NO_STATUS_OF_ITS_KIND;
    }
    var since = asset.condition().since();
    if (since != null && found.at().isBefore(since)) {
      return Result.OLDER;
    }
    return asset.condition().isLike(new Condition(found.status(), found.faults(), null))
        ? Result.SAME
        : Result.CHANGED;
  }
}
