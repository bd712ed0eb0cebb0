package fr.vigie.asset;

import java.util.List;
import java.util.Optional;

/// Where equipment stands between its installation and its removal, and which acts may change that;
/// every other pair is refused.
public enum AssetLifecycle {
  INSTALLED,
  OUT_OF_SERVICE,
  REMOVED;

  private record Change(AssetLifecycle from, AssetAct act, AssetLifecycle to) {}

  private static final List<Change> ALLOWED =
      List.of(
          new Change(INSTALLED, AssetAct.TAKE_OUT_OF_SERVICE, OUT_OF_SERVICE),
          new Change(OUT_OF_SERVICE, AssetAct.RETURN_TO_SERVICE, INSTALLED),
          new Change(INSTALLED, AssetAct.REMOVE, REMOVED),
          new Change(OUT_OF_SERVICE, AssetAct.REMOVE, REMOVED));

  public Optional<AssetLifecycle> after(AssetAct act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == this && change.act() == act)
        .map(Change::to)
        .findFirst();
  }

  /// The act that leads from here to there; none when there is none.
  public Optional<AssetAct> actTo(AssetLifecycle to) {
    return ALLOWED.stream()
        .filter(change -> change.from() == this && change.to() == to)
        .map(Change::act)
        .findFirst();
  }
}
