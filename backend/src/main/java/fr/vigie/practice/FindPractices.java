package fr.vigie.practice;

import fr.vigie.energy.ForeseeSavings;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.Practice.Status;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.territory.Territories;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Someone looks for practices: those that are published are for all who see the figures of some
/// territory, the others for the administrators of their territory.
public final class FindPractices {

  private final Practices practices;
  private final Territories territories;
  private final ForeseeSavings lamps;

  FindPractices(Practices practices, Territories territories, ForeseeSavings lamps) {
    this.practices = practices;
    this.territories = territories;
    this.lamps = lamps;
  }

  /// Whether the viewer may read what is published.
  public static boolean reads(Viewer viewer) {
    return !viewer.scope(Right.SEE_FIGURES).isNowhere();
  }

  static boolean mayKnow(Viewer viewer, Practice practice) {
    return (practice.status() == Status.PUBLISHED && reads(viewer))
        || viewer.may(Right.SET_UP, practice.territory());
  }

  /// Empty also when the viewer may not know of it.
  public Optional<Practice> find(Viewer viewer, String id) {
    return practices.find(id).filter(practice -> mayKnow(viewer, practice));
  }

  /// Those that the viewer may know of.
  public List<Practice> list(Viewer viewer, Collection<String> ids) {
    return practices.list(ids).stream().filter(practice -> mayKnow(viewer, practice)).toList();
  }

  Page<Practice> page(Viewer viewer, PracticeFilter filter, int first, @Nullable String after) {
    var territory = filter.territory();
    var isOwn = territory != null && viewer.may(Right.SET_UP, territory);
    return isOwn || reads(viewer)
        ? practices.page(filter, !isOwn, first, after)
        : new Page<>(List.of(), false);
  }

  /// Throws {@link InvalidInput} when there is no such territory.
  SimilarSize size(String territoryId) {
    var territory = territories.find(territoryId);
    InvalidInput.unless(
        territory.isPresent(), "filter.similarToTerritoryId", "the ID of a territory");
    var communes = territory.orElseThrow().communes();
    var inhabitants =
        communes.stream().mapToInt(code -> territories.commune(code).population()).sum();
    return new SimilarSize(territoryId, inhabitants, lamps.lampCount(territoryId, communes));
  }
}
