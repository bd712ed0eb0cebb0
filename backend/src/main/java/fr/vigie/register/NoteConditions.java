package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.Asset.Condition;
import fr.vigie.asset.Assets;
import fr.vigie.asset.FaultCode;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.deviceevent.DeviceEvents.Ongoing;
import fr.vigie.intake.AssetConditions;
import fr.vigie.shared.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Devices and feeds say how equipment is, on the register. Of what is faulty before or afterwards
/// the log and the history tell; that a parking spot is taken and free again is kept only as it is,
/// since it happens all day.
public final class NoteConditions implements AssetConditions {

  private static final int MOST_AT_ONCE = 1_000;

  private final Assets assets;
  private final DeviceEvents events;
  private final AssetHistory history;
  private final Transactions transactions;

  NoteConditions(
      Assets assets, DeviceEvents events, AssetHistory history, Transactions transactions) {
    this.assets = assets;
    this.events = events;
    this.history = history;
    this.transactions = transactions;
  }

  @Override
  public List<Noted> note(List<Stated> stated) {
    var noted = new ArrayList<Noted>();
    for (var from = 0; from < stated.size(); from += MOST_AT_ONCE) {
      var some = stated.subList(from, Math.min(from + MOST_AT_ONCE, stated.size()));
      noted.addAll(transactions.run(() -> noteOnce(some)));
    }
    return noted;
  }

  /// What would come of up to 1,000, without keeping anything.
  public List<Noted> judge(List<Stated> stated) {
    return judge(stated, new Batch());
  }

  private List<Noted> noteOnce(List<Stated> stated) {
    var batch = new Batch();
    var noted = judge(stated, batch);
    batch.keep();
    return noted;
  }

  private List<Noted> judge(List<Stated> stated, Batch batch) {
    var now = known(stated.stream().map(Stated::asset).distinct().toList());
    var results = new ArrayList<Noted>();
    for (var each : stated) {
      var before = now.get(each.asset());
      var result = before == null ? Noted.ASSET_UNKNOWN : result(before, each);
      results.add(result);
      if (before != null && result == Noted.CHANGED) {
        var found = new Condition(each.status(), before.condition().faults(), each.at());
        now.put(before.id(), batch.add(before, found, each.at()));
      }
    }
    return results;
  }

  private Map<String, Asset> known(Collection<String> ids) {
    var known = new HashMap<String, Asset>();
    assets.list(ids).forEach(asset -> known.put(asset.id(), asset));
    return known;
  }

  private static Noted result(Asset asset, Stated stated) {
    if (asset.isRemoved()) {
      return Noted.ASSET_REMOVED;
    }
    if (!asset.kind().statuses().contains(stated.status())) {
      return Noted.NO_STATUS_OF_ITS_KIND;
    }
    var since = asset.condition().since();
    if (since != null && stated.at().isBefore(since)) {
      return Noted.OLDER;
    }
    return asset.condition().status() == stated.status() ? Noted.SAME : Noted.CHANGED;
  }

  @Override
  public void noteFaults(Collection<String> of) {
    if (!of.isEmpty()) {
      transactions.run(() -> noteFaultsOnce(List.copyOf(of)));
    }
  }

  /// The equipment is held before its events are read: of two at once, the later sees what both
  /// were told.
  private boolean noteFaultsOnce(List<String> ids) {
    assets.hold(ids);
    var ongoing = events.ongoing(ids);
    var batch = new Batch();
    for (var before : assets.list(ids)) {
      var told = ongoing.get(before.id());
      if (told != null && !before.isRemoved()) {
        note(before, told, batch);
      }
    }
    batch.keep();
    return true;
  }

  private static void note(Asset before, Ongoing told, Batch batch) {
    var faults = faults(told);
    if (!faults.equals(before.condition().faults())) {
      var since = later(before.condition().since(), told.lastAt());
      batch.add(before, new Condition(before.condition().status(), faults, since), told.lastAt());
    }
  }

  private static Set<FaultCode> faults(Ongoing told) {
    return told.names().stream()
        .map(FaultCode::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Instant later(@Nullable Instant one, Instant other) {
    return one != null && one.isAfter(other) ? one : other;
  }

  /// What is to be written together.
  private final class Batch {

    private final LinkedHashMap<String, Asset> changed = new LinkedHashMap<>();
    private final List<AssetChange> told = new ArrayList<>();

    Asset add(Asset before, Condition found, Instant at) {
      var after = before.with(found);
      if (before.condition().isFaulty() || found.isFaulty()) {
        told.addAll(history.between(before, after, at, null));
      }
      changed.put(after.id(), after);
      return after;
    }

    void keep() {
      assets.noteAll(List.copyOf(changed.values()));
      history.tell(told);
    }
  }
}
