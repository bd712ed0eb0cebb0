package fr.vigie.hypervisor;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Someone looks at how a territory, or the whole region, stands.
public final class SeeOverview {

  private final Overviews overviews;
  private final Territories territories;
  private final Clock clock;

  SeeOverview(Overviews overviews, Territories territories, Clock clock) {
    this.overviews = overviews;
    this.territories = territories;
    this.clock = clock;
  }

  /// Empty when there is no such territory, or the viewer may not see its figures.
  public Optional<Overview> see(Viewer viewer, @Nullable String territoryId) {
    var scope = viewer.scope(Right.SEE_FIGURES);
    if (territoryId == null) {
      return scope.isEverywhere() ? Optional.of(count(null, all())) : Optional.empty();
    }
    return territories
        .find(territoryId)
        .filter(territory -> scope.holds(territory.id()))
        .map(territory -> count(territory.id(), List.of(territory.id())));
  }

  private Overview count(@Nullable String territory, List<String> among) {
    return overviews.count(territory, among, clock.instant());
  }

  /// Those of the region; what was imported to try Vigie with is nobody's.
  private List<String> all() {
    return territories.byName(Integer.MAX_VALUE - 1, null, null).items().stream()
        .map(item -> item.value())
        .filter(territory -> !territory.isSandbox())
        .map(Territory::id)
        .toList();
  }
}
