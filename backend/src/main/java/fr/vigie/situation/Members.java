package fr.vigie.situation;

import fr.vigie.shared.InvalidInput;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// The alarms and reports that are in a situation, or are to be.
final class Members {

  private final Signs signs;

  Members(Signs signs) {
    this.signs = signs;
  }

  /// What a person names. Throws {@link InvalidInput} for what is none of the territory, there or
  /// not, and for what is named twice.
  List<Sign> named(String territory, List<String> ids, String field) {
    var found =
        signs.list(ids).stream().filter(sign -> sign.territory().equals(territory)).toList();
    InvalidInput.unless(
        !ids.isEmpty() && new HashSet<>(ids).size() == ids.size() && found.size() == ids.size(),
        field,
        "the IDs of alarms and reports of the territory, each once");
    return found;
  }

  /// With more, as a person says; empty when they are more than a situation holds.
  static Optional<Situation> with(Situation situation, Collection<Sign> more) {
    var grown = withAsManyAsFit(situation, more);
    var ids = more.stream().map(Sign::id).toList();
    var excluded = grown.excluded().stream().filter(id -> !ids.contains(id)).toList();
    return new HashSet<>(grown.members()).containsAll(ids)
        ? Optional.of(grown.excluding(excluded))
        : Optional.empty();
  }

  /// With as many more as it can hold, the first of them first; its extent is that of all.
  static Situation withAsManyAsFit(Situation situation, Collection<Sign> more) {
    var all = new LinkedHashSet<>(situation.members());
    var reports = situation.reports().size();
    var alarms = all.size() - reports;
    for (var sign : more) {
      var isRoom =
          sign.isReport() ? reports < Situation.MOST_REPORTS : alarms < Situation.MOST_ALARMS;
      if (isRoom && all.add(sign.id())) {
        reports += sign.isReport() ? 1 : 0;
        alarms += sign.isReport() ? 0 : 1;
      }
    }
    return situation.of(List.copyOf(all), situation.memberCount(), situation.extent().and(more));
  }

  /// Without some, which rules do not bring back; where and when it is follows from those that
  /// stay.
  Situation without(Situation situation, Collection<String> gone) {
    var ids = situation.members().stream().filter(id -> !gone.contains(id)).toList();
    var stay = signs.list(ids);
    var left = situation.memberCount() - (situation.members().size() - ids.size());
    var excluded = new LinkedHashSet<>(situation.excluded());
    excluded.addAll(gone);
    return situation
        .of(ids, left, stay.isEmpty() ? situation.extent() : Extent.of(stay))
        .excluding(List.copyOf(excluded));
  }
}
