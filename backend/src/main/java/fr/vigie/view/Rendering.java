package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import fr.vigie.view.FieldPlan.ReferencePlan;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// One answer under construction.
///
/// @param asked the ids that references hold, by the field, until they are loaded
/// @param loaded what references refer to, by the field and the id
record Rendering(
    Circumstances circumstances,
    JsonBuffer out,
    Map<ReferencePlan<?>, Set<String>> asked,
    Map<ReferencePlan<?>, Map<String, Object>> loaded) {

  Rendering(Circumstances circumstances, JsonBuffer out) {
    this(circumstances, out, new IdentityHashMap<>(), new IdentityHashMap<>());
  }

  /// Loads what was asked for, level by level: fields that refer to objects of one kind, such as
  /// the agent of a work order and those in its history, are loaded by one query.
  void load() {
    while (!asked.isEmpty()) {
      var loads = new IdentityHashMap<Loader<?>, Load>();
      asked.forEach(
          (field, ids) -> loads.computeIfAbsent(field.loader(), _ -> new Load()).add(field, ids));
      asked.clear();
      loads.forEach((loader, load) -> load.run(loader, this));
    }
  }
}
