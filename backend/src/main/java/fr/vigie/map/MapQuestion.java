package fr.vigie.map;

import fr.vigie.mapcount.MapLayer;
import fr.vigie.mapcount.Traits;
import fr.vigie.territory.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be shown, and to whom.
record MapQuestion(MapFilter filter, MapSight sight) {

  /// The layers that there is anything to be shown of.
  List<MapLayer> layers() {
    return filter.layers().stream().distinct().filter(layer -> !sight.isBlind(layer)).toList();
  }

  /// Whether objects of such traits are shown.
  boolean shows(MapLayer layer, String territory, Traits traits) {
    return sight.sees(layer, territory, traits)
        && isOfDomain(traits.domain())
        && isOfStatus(layer, territory, traits);
  }

  /// The status of what is shown; null where it may not be known.
  @Nullable String statusOf(MapLayer layer, String territory, Traits traits) {
    return sight.seesStatus(layer, territory, traits) ? traits.status() : null;
  }

  private boolean isOfDomain(@Nullable String domain) {
    return filter.domains().isEmpty()
        || filter.domains().stream().map(Domain::name).anyMatch(name -> name.equals(domain));
  }

  private boolean isOfStatus(MapLayer layer, String territory, Traits traits) {
    var statuses = filter.statusesOf(layer);
    return statuses.isEmpty()
        || (layer == MapLayer.ASSETS && !filter.asksForState())
        || (statuses.contains(traits.status()) && sight.seesStatus(layer, territory, traits));
  }
}
