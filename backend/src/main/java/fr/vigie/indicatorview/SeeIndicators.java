package fr.vigie.indicatorview;

import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Figures;
import fr.vigie.indicator.Group;
import fr.vigie.indicator.Value;
import fr.vigie.territory.Territories;
import java.util.List;
import java.util.Optional;

/// Someone looks at indicators.
final class SeeIndicators {

  private final Figures figures;
  private final Territories territories;

  SeeIndicators(Figures figures, Territories territories) {
    this.figures = figures;
    this.territories = territories;
  }

  /// Of those territories that the viewer may see the figures of; empty when there is none, and for
  /// the whole region when that is not everywhere.
  Optional<List<Value>> see(Viewer viewer, Question question) {
    var groups = groups(viewer.scope(Right.SEE_FIGURES), question);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    var buckets = question.buckets(groups);
    return Optional.of(
        figures.count(
            new Figures.Asked(groups, question.indicators(), question.domain(), buckets)));
  }

  private List<Group> groups(Scope scope, Question question) {
    var asked = question.territories();
    if (asked == null) {
      return scope.isEverywhere() ? List.of(Group.region(territories)) : List.of();
    }
    return asked.stream()
        .distinct()
        .filter(scope::holds)
        .flatMap(id -> territories.find(id).stream())
        .map(territory -> Group.of(territory, territories))
        .toList();
  }
}
