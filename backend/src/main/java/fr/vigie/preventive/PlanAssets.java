package fr.vigie.preventive;

import fr.vigie.asset.AssetFilter;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetOrder;
import fr.vigie.asset.AssetReads;
import fr.vigie.identity.Scope;
import fr.vigie.series.MeterReads.Index;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The equipment that a plan is for, as it is now.
public final class PlanAssets {

  /// How many a plan may be for.
  static final int MOST = 2_000;

  private static final int PAGE = 200;

  private final AssetReads assets;

  PlanAssets(AssetReads assets) {
    this.assets = assets;
  }

  /// One piece of equipment.
  ///
  /// @param index what its meter shows; null when nothing was read yet, or no meter is asked for
  public record Target(String id, String commune, GeoPoint location, @Nullable Index index) {}

  /// Some of it, by label.
  ///
  /// @param after the end of the page before; null for the first
  public Page<Target> page(String territory, PlanTerms terms, @Nullable String after) {
    var set = terms.assets();
    var filter =
        new AssetFilter(
            territory,
            set.commune() == null ? List.of() : List.of(set.commune()),
            List.of(set.kind()),
            List.of(),
            List.of(AssetLifecycle.INSTALLED),
            false,
            null,
            set.below(),
            null,
            new Scope(false, Set.of()));
    var wanted = new Wanted(Set.of("_id", "commune", "latitude", "longitude", "latest"));
    var page = assets.page(filter, AssetOrder.BY_LABEL, PAGE, after, wanted);
    return new Page<>(
        page.items().stream()
            .map(item -> new Page.Item<>(item.cursor(), target(item.value(), terms.recurrence())))
            .toList(),
        page.hasNext());
  }

  private static Target target(Row row, Recurrence recurrence) {
    return new Target(
        row.required("_id"),
        row.required("commune"),
        new GeoPoint(row.number("latitude"), row.number("longitude")),
        recurrence instanceof Recurrence.Meter(var metric, _) ? index(row, metric) : null);
  }

  private static @Nullable Index index(Row row, String metric) {
    return row.entries("latest").stream()
        .filter(entry -> entry.name().equals(metric))
        .map(entry ->
            new Index(
                Objects.requireNonNull(entry.row().instant("at")), entry.row().number("value")))
        .findFirst()
        .orElse(null);
  }
}
