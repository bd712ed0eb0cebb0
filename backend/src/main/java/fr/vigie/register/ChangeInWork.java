package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.Assets;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was mended is otherwise from then on: a lamp of another model and power. Agents may say so
/// of the equipment of their work, within the transaction of the act.
public final class ChangeInWork {

  private static final LocalDate FIRST_DAY = LocalDate.of(1850, 1, 1);

  private final Assets assets;
  private final AssetHistory history;
  private final Clock clock;

  ChangeInWork(Assets assets, AssetHistory history, Clock clock) {
    this.assets = assets;
    this.history = history;
    this.clock = clock;
  }

  /// The rule that a change breaks; empty for one that can be made.
  ///
  /// @param ofWork the ids of the equipment of the work
  /// @param territory the id of the territory of the work
  public Optional<String> unfit(
      Set<String> ofWork,
      String assetId,
      String territory,
      @Nullable LocalDate installedOn,
      Map<String, String> attributes) {
    var asset =
        assets
            .find(assetId)
            .filter(found -> ofWork.contains(assetId) && found.territory().equals(territory));
    if (asset.isEmpty()) {
      return Optional.of("equipment of the work order");
    }
    if (asset.get().isRemoved()) {
      return Optional.of("equipment that is not removed");
    }
    if (installedOn != null && (installedOn.isBefore(FIRST_DAY) || installedOn.getYear() > 2099)) {
      return Optional.of("1850 to 2099");
    }
    return brokenBy(asset.get(), attributes);
  }

  private static Optional<String> brokenBy(Asset asset, Map<String, String> attributes) {
    AssetAttributes after;
    try {
      after = asset.attributes().with(asset.kind(), attributes);
    } catch (InvalidInput refused) {
      return Optional.of(refused.rule());
    }
    return asset.attributes().keepBaseline(after)
        ? Optional.empty()
        : Optional.of("the baseline of savings as it is");
  }

  /// Makes a change that fits.
  ///
  /// @param by the member of staff who says so
  public void change(
      String by, String assetId, @Nullable LocalDate installedOn, Map<String, String> attributes) {
    var before = assets.find(assetId).orElseThrow();
    var after =
        before
            .installed(installedOn == null ? before.installedOn() : installedOn)
            .with(before.attributes().with(before.kind(), attributes));
    if (!after.equals(before)) {
      assets.changeAll(List.of(after));
      history.tell(history.between(before, after, clock.instant(), by));
    }
  }
}
