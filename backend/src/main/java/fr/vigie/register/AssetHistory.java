package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAct;
import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.register.AssetChange.Difference;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells of changes of equipment: the log that something happened, the history what became of it.
final class AssetHistory {

  static final String KIND = "evt";
  private static final String CHANGED = "AssetChanged";

  private final AssetChanges changes;
  private final EventLog events;
  private final Ids ids;

  AssetHistory(AssetChanges changes, EventLog events, Ids ids) {
    this.changes = changes;
    this.events = events;
    this.ids = ids;
  }

  AssetChange registered(Asset asset, Instant at, @Nullable String by) {
    return change(asset, AssetAct.REGISTER, at, by, List.of());
  }

  /// One change an act; none when nothing differs.
  List<AssetChange> between(Asset before, Asset after, Instant at, @Nullable String by) {
    var byAct =
        Differences.between(before, after).stream()
            .collect(
                Collectors.groupingBy(
                    difference -> Differences.act(difference, before, after),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byAct.entrySet().stream()
        .map(each -> change(after, each.getKey(), at, by, each.getValue()))
        .toList();
  }

  /// Within the transaction of the changes.
  void tell(List<AssetChange> happened) {
    if (!happened.isEmpty()) {
      changes.append(happened);
      events.append(happened.stream().map(AssetHistory::event).toList());
    }
  }

  private AssetChange change(
      Asset asset, AssetAct act, Instant at, @Nullable String by, List<Difference> differences) {
    return new AssetChange(ids.next(KIND), asset.id(), asset.territory(), act, at, by, differences);
  }

  private static Event event(AssetChange change) {
    return new Event(
        change.id(),
        CHANGED,
        change.territory(),
        change.asset(),
        change.act().name(),
        change.by(),
        change.at());
  }
}
