package fr.vigie.view;

import fr.vigie.view.FieldPlan.ReferencePlan;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/// What one level of an answer asks of a loader, whichever fields ask.
final class Load {

  private final IdentityHashMap<ReferencePlan<?>, Set<String>> fields = new IdentityHashMap<>();

  void add(ReferencePlan<?> field, Set<String> ids) {
    fields.put(field, ids);
  }

  void run(Loader<?> loader, Rendering rendering) {
    var ids = new LinkedHashSet<String>();
    fields.values().forEach(ids::addAll);
    var found = loader.load(ids, wanted(), rendering.circumstances());
    fields.forEach((field, own) -> {
      rendering.loaded().put(field, found);
      var object = field.object();
      if (object != null && object.refers()) {
        object.gather(own.stream().filter(found::containsKey).map(found::get).toList(), rendering);
      }
    });
  }

  /// What any of the fields wants.
  private Wanted wanted() {
    var names = new HashSet<String>();
    for (var field : fields.keySet()) {
      var wanted = field.wanted();
      if (wanted.isAll()) {
        return Wanted.ALL;
      }
      names.addAll(wanted.names());
    }
    return new Wanted(names);
  }
}
