package fr.vigie.template;

import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.TemplateChange.Kind;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Some hundreds of territories and a template: what there is to change, and how.
///
/// @param added those that are new
/// @param there those that are there
/// @param marked the ids of those to which another template, or another version, was applied last
record Setting(
    List<Territory> added,
    List<Territory> there,
    Set<String> marked,
    List<TemplateChange> changes,
    List<TemplatePart.Plan> plans) {

  /// The ids of those that are there and change.
  Set<String> changed() {
    var changed = new HashSet<String>(marked);
    changes.stream()
        .filter(change -> change.kind() == Kind.CHANGED)
        .forEach(change -> changed.add(change.territory()));
    added.forEach(territory -> changed.remove(territory.id()));
    return changed;
  }

  Additions told() {
    var kept = (int) changes.stream().filter(change -> change.kind() == Kind.KEPT).count();
    var changed = changed().size();
    return new Additions(
        added.size(),
        changed,
        there.size() - changed,
        0,
        changes.size() - kept,
        kept,
        changes.stream().limit(Additions.MOST_TOLD).collect(Collectors.toList()));
  }
}
