package fr.vigie.demo;

import fr.vigie.asset.Asset;
import fr.vigie.asset.Asset.Condition;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetStatus;
import fr.vigie.asset.FaultCode;
import fr.vigie.demo.Ground.Spot;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes up one piece of equipment; nearly all of it is in order.
final class MakeAsset {

  private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);
  private static final int DAYS = 31 * 365;

  private final Chance chance;
  private final Ids ids;
  private final Instant now;
  private final AtomicInteger number = new AtomicInteger();

  MakeAsset(Chance chance, Ids ids, Instant now) {
    this.chance = chance;
    this.ids = ids;
    this.now = now;
  }

  Chance chance() {
    return chance;
  }

  /// Equipment with its own number, such as `EP-00042`.
  Asset make(
      AssetKind kind,
      String prefix,
      Spot spot,
      @Nullable Asset parent,
      Map<String, String> attributes) {
    var label = "%s-%05d".formatted(prefix, number.incrementAndGet());
    var commune = spot.plot().commune();
    return new Asset(
        ids.next("ast"),
        kind,
        new Asset.Entry("demo", label, "generated"),
        label,
        new Asset.Site(
            spot.place(),
            commune.inseeCode(),
            spot.plot().territory(),
            commune.responsibleFor(kind.domain())),
        parent == null ? List.of() : parent.path(),
        condition(kind),
        AssetLifecycle.INSTALLED,
        FIRST_DAY.plusDays(chance.below(DAYS)),
        AssetAttributes.parse(kind, attributes),
        true);
  }

  /// Two in a hundred are broken.
  private Condition condition(AssetKind kind) {
    var drawn = chance.below(100);
    if (drawn >= 50) {
      return Condition.UNKNOWN;
    }
    var statuses = kind.statuses();
    var status =
        drawn < 2
            ? statuses.stream().filter(AssetStatus::isFault).findFirst().orElse(statuses.getFirst())
            : statuses.getFirst();
    Set<FaultCode> faults =
        status == AssetStatus.DEFECTIVE_LAMP ? Set.of(FaultCode.LAMP_FAILURE) : Set.of();
    return new Condition(status, faults, now.minusSeconds(3_600L * (1 + drawn)));
  }
}
